import AWSServices
import AWSWire
import Cryptography
import HTTPMessage
import Identity

extension S3Handlers {
  static let buckets = [createBucket, deleteBucket, headBucket, listBuckets, getBucketLocation]

  private static let createBucket = Handler(
    S3.CreateBucket.self,
    needs: { input, call, _ throws(AWSError) in
      [
        AuthorizationNeed(
          resource: "arn:aws:s3:::\(input.bucket)", owner: call.account.rawValue, type: "AWS::S3::Bucket")
      ]
    },
    event: EventForm(parameters: { input, request, writer in
      S3Event.write(bucket: input.bucket, request, to: &writer)
    }),
    perform: { input, call, world throws(AWSError) in
      guard BucketNames.allow(input.bucket) else {
        throw AWSError(
          code: "InvalidBucketName", message: "The specified bucket is not valid.",
          members: ["BucketName": input.bucket])
      }
      let region = try region(of: input, call)
      var output = S3.CreateBucket.Output()
      output.location =
        region == "us-east-1" ? "/\(input.bucket)" : "http://\(input.bucket).s3.amazonaws.com/"
      if let bucket = world.stores.buckets[input.bucket] {
        guard bucket.owner == call.account else {
          throw S3.Errors.bucketAlreadyExists(
            "The requested bucket name is not available. The bucket namespace is shared by all users of the "
              + "system. Please select a different name and try again.", ["BucketName": input.bucket])
        }
        // The first Region takes the making of one's own bucket for done.
        if region == "us-east-1", bucket.region == region { return output }
        throw S3.Errors.bucketAlreadyOwnedByYou(
          "Your previous request to create the named bucket succeeded and you already own it.",
          ["BucketName": input.bucket])
      }
      var bucket = Bucket(input.bucket, owner: call.account, region: region, at: call.moment.wholeSeconds)
      if input.objectLockEnabledForBucket == true {
        bucket.locksObjects = true
        bucket.versioning = "Enabled"
      }
      world.put(bucket)
      return output
    })

  private static func region(of input: S3.CreateBucket.Input, _ call: Call) throws(AWSError) -> String {
    let endpoint = S3Host(call.host).region ?? call.region
    let asked = input.createBucketConfiguration?.locationConstraint?.rawValue
    let constraint = asked == "EU" ? "eu-west-1" : asked
    if endpoint == "us-east-1" {
      guard constraint != "us-east-1" else { throw S3Refusal.badLocation }
      return constraint ?? endpoint
    }
    guard constraint == endpoint else {
      throw AWSError(
        code: "IllegalLocationConstraintException",
        message: "The \(asked ?? "unspecified") location constraint is incompatible for the region specific "
          + "endpoint this request was sent to.")
    }
    return endpoint
  }

  private static let deleteBucket = handler(
    S3.DeleteBucket.self,
    perform: { input, _, _, world throws(AWSError) in
      guard world.stores.objects[input.bucket]?.isEmpty ?? true else {
        throw AWSError(
          code: "BucketNotEmpty", message: "The bucket you tried to delete is not empty", status: 409,
          members: ["BucketName": input.bucket])
      }
      world.remove(bucket: input.bucket)
      return Empty()
    })

  private static let headBucket = handler(
    S3.HeadBucket.self, isData: true,
    perform: { _, _, bucket, _ throws(AWSError) in
      var output = S3.HeadBucket.Output()
      output.bucketRegion = bucket.region
      output.accessPointAlias = false
      return output
    })

  private static let listBuckets = Handler(
    S3.ListBuckets.self,
    needs: { _, _, _ throws(AWSError) in [.anything] },
    event: EventForm(parameters: { _, request, writer in S3Event.write(bucket: nil, request, to: &writer) }),
    perform: { input, call, world throws(AWSError) in
      var start = ""
      if let token = input.continuationToken {
        guard let bytes = try? Base64.decode(token) else {
          throw S3Refusal.invalid(
            "The continuation token provided is incorrect", argument: "continuation-token", value: token)
        }
        start = String(decoding: bytes, as: UTF8.self)
      }
      let all = world.stores.buckets.values.filter { bucket in
        bucket.owner == call.account && bucket.name > start && bucket.name.hasPrefix(input.prefix ?? "")
          && bucket.region == input.bucketRegion ?? bucket.region
      }.sorted { $0.name < $1.name }
      let page = all.prefix(input.maxBuckets ?? 10_000)
      let isPaged =
        input.maxBuckets != nil || input.bucketRegion != nil || input.prefix != nil || !start.isEmpty
      var output = S3.ListBuckets.Output()
      output.buckets = page.map { bucket in
        var answer = S3.Bucket()
        answer.name = bucket.name
        answer.creationDate = bucket.createdAt
        answer.bucketRegion = isPaged ? bucket.region : nil
        return answer
      }
      output.owner = owner(call.account)
      output.prefix = input.prefix
      if page.count < all.count {
        output.continuationToken = page.last.map { Base64.encode(Array($0.name.utf8)) }
      }
      return output
    })

  private static let getBucketLocation = handler(
    S3.GetBucketLocation.self,
    perform: { _, _, bucket, _ throws(AWSError) in
      var output = S3.GetBucketLocation.Output()
      if bucket.region != "us-east-1" { output.locationConstraint = .init(rawValue: bucket.region) }
      return output
    })

  /// An account by its canonical id: a fixed number for every account.
  static func owner(_ account: AccountID) -> S3.Owner {
    var owner = S3.Owner()
    owner.id = SHA256.hash("canonical \(account)").hexadecimal
    return owner
  }
}
