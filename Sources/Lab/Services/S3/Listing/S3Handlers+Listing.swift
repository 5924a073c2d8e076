import AWSServices
import AWSWire
import Cryptography
import HTTPMessage

extension S3Handlers {
  static let listing = [listObjects, listObjectsV2]

  private static let listObjects = handler(
    S3.ListObjects.self, isData: true,
    needs: { input, bucket, _ in [.on(bucket, nil, keys(input.prefix, input.delimiter, input.maxKeys))] },
    perform: { input, _, bucket, world throws(AWSError) in
      let limit = try limit(input.maxKeys)
      let page = ObjectPage(
        of: world.stores.objects[bucket.name], prefix: input.prefix ?? "", delimiter: input.delimiter ?? "",
        after: input.marker ?? "", limit: limit)
      let encode = encoder(input.encodingType)
      var output = S3.ListObjects.Output()
      output.isTruncated = page.last != nil
      output.marker = encode(input.marker ?? "")
      output.nextMarker = input.delimiter == nil ? nil : page.last.map(encode)
      output.contents =
        page.keys.isEmpty ? nil : page.keys.compactMap { entry($0, bucket, world, encode, owned: true) }
      output.name = bucket.name
      output.prefix = encode(input.prefix ?? "")
      output.delimiter = input.delimiter.map(encode)
      output.maxKeys = limit
      output.commonPrefixes = page.prefixes.isEmpty ? nil : page.prefixes.map { common($0, encode) }
      output.encodingType = input.encodingType
      return output
    })

  private static let listObjectsV2 = handler(
    S3.ListObjectsV2.self, isData: true,
    needs: { input, bucket, _ in [.on(bucket, nil, keys(input.prefix, input.delimiter, input.maxKeys))] },
    perform: { input, _, bucket, world throws(AWSError) in
      let limit = try limit(input.maxKeys)
      var start = input.startAfter ?? ""
      if let token = input.continuationToken {
        guard let bytes = try? Base64.decode(token), !bytes.isEmpty else {
          throw S3Refusal.invalid(
            "The continuation token provided is incorrect", argument: "continuation-token", value: token)
        }
        start = String(decoding: bytes, as: UTF8.self)
      }
      let page = ObjectPage(
        of: world.stores.objects[bucket.name], prefix: input.prefix ?? "", delimiter: input.delimiter ?? "",
        after: start, limit: limit)
      let encode = encoder(input.encodingType)
      var output = S3.ListObjectsV2.Output()
      output.isTruncated = page.last != nil
      output.contents =
        page.keys.isEmpty
        ? nil : page.keys.compactMap { entry($0, bucket, world, encode, owned: input.fetchOwner == true) }
      output.name = bucket.name
      output.prefix = encode(input.prefix ?? "")
      output.delimiter = input.delimiter.map(encode)
      output.maxKeys = limit
      output.commonPrefixes = page.prefixes.isEmpty ? nil : page.prefixes.map { common($0, encode) }
      output.encodingType = input.encodingType
      output.keyCount = page.count
      output.continuationToken = input.continuationToken
      output.nextContinuationToken = page.last.map { Base64.encode(Array($0.utf8)) }
      output.startAfter = input.startAfter.map(encode)
      return output
    })

  private static func limit(_ asked: Int?) throws(AWSError) -> Int {
    guard let asked else { return 1000 }
    guard asked >= 0 else {
      throw S3Refusal.invalid(
        "Argument maxKeys must be an integer between 0 and 2147483647", argument: "maxKeys",
        value: String(asked))
    }
    return min(asked, 1000)
  }

  private static func keys(
    _ prefix: String?, _ delimiter: String?, _ limit: Int?
  ) -> [String: AuthorizationNeed.ConditionValue] {
    var context: [String: AuthorizationNeed.ConditionValue] = [:]
    if let prefix { context["s3:prefix"] = .one(prefix) }
    if let delimiter { context["s3:delimiter"] = .one(delimiter) }
    if let limit { context["s3:max-keys"] = .one(String(limit)) }
    return context
  }

  /// Keys may hold what XML cannot; percent-encoded they all can be listed.
  private static func encoder(_ type: S3.EncodingType?) -> (String) -> String {
    type == .url ? { PercentEncoding.encode($0, keepingSlash: true) } : { $0 }
  }

  private static func common(_ prefix: String, _ encode: (String) -> String) -> S3.CommonPrefix {
    var entry = S3.CommonPrefix()
    entry.prefix = encode(prefix)
    return entry
  }

  private static func entry(
    _ key: String, _ bucket: Bucket, _ world: World, _ encode: (String) -> String, owned: Bool
  ) -> S3.Object? {
    guard let version = world.object(key, in: bucket.name)?.current else { return nil }
    var entry = S3.Object()
    entry.key = encode(key)
    entry.lastModified = version.lastModified
    entry.eTag = version.entityTag
    entry.size = version.content.bytes.count
    entry.storageClass = .init(rawValue: version.storageClass)
    entry.checksumAlgorithm = version.checksums.keys.sorted().map { .init(rawValue: $0) }
    entry.checksumType = .fullObject
    if owned { entry.owner = owner(bucket.owner) }
    return entry
  }
}
