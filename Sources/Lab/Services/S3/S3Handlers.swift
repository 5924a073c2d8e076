import AWSServices
import AWSWire
import HTTPMessage
import Identity
import JSONTree

/// How Amazon S3 is served.
enum S3Handlers {
  /// Every operation.
  static let all: [Handler] =
    buckets + policies + publicAccess + settings + notifications + reading + writing + retention + listing

  /// Serves an operation on a bucket that must be there, in the Region that was asked.
  ///
  /// - Parameters:
  ///   - needs: What policies must allow beside the operation's own action on the bucket, or in its place.
  static func handler<O: Operation>(
    _ operation: O.Type, event name: String? = nil, isData: Bool = false,
    needs: @escaping @Sendable (O.Input, Bucket, World) -> [AuthorizationNeed] = { _, bucket, _ in
      [.on(bucket)]
    },
    finish: (@Sendable (O.Output, inout HTTPResponse) -> Void)? = nil,
    perform: @escaping @Sendable (O.Input, Call, Bucket, inout World) throws(AWSError) -> O.Output
  ) -> Handler where O.Input: BucketInput {
    Handler(
      operation,
      needs: { input, call, world throws(AWSError) in
        let bucket = try BucketGate.bucket(of: input, O.model, call, world)
        return needs(input, bucket, world)
      },
      event: EventForm(name: name, isData: isData, parameters: S3Event.write), finish: finish,
      perform: { input, call, world throws(AWSError) in
        guard let bucket = world.stores.buckets[input.bucket] else { throw S3Refusal.noBucket(input.bucket) }
        return try perform(input, call, bucket, &world)
      })
  }
}

/// An input that names a bucket, and perhaps the account that must own it.
protocol BucketInput: Structure {
  var bucket: String { get }
  var expectedBucketOwner: String? { get }
}

extension S3.DeleteBucket.Input: BucketInput {}
extension S3.HeadBucket.Input: BucketInput {}
extension S3.GetBucketLocation.Input: BucketInput {}
extension S3.GetBucketPolicy.Input: BucketInput {}
extension S3.PutBucketPolicy.Input: BucketInput {}
extension S3.DeleteBucketPolicy.Input: BucketInput {}
extension S3.GetBucketPolicyStatus.Input: BucketInput {}
extension S3.GetPublicAccessBlock.Input: BucketInput {}
extension S3.PutPublicAccessBlock.Input: BucketInput {}
extension S3.DeletePublicAccessBlock.Input: BucketInput {}
extension S3.GetBucketVersioning.Input: BucketInput {}
extension S3.PutBucketVersioning.Input: BucketInput {}
extension S3.GetBucketAcl.Input: BucketInput {}
extension S3.GetBucketOwnershipControls.Input: BucketInput {}
extension S3.GetObjectLockConfiguration.Input: BucketInput {}
extension S3.GetBucketNotificationConfiguration.Input: BucketInput {}
extension S3.PutBucketNotificationConfiguration.Input: BucketInput {}
extension S3.PutObject.Input: BucketInput {}
extension S3.GetObject.Input: BucketInput {}
extension S3.HeadObject.Input: BucketInput {}
extension S3.DeleteObject.Input: BucketInput {}
extension S3.PutObjectRetention.Input: BucketInput {}
extension S3.ListObjects.Input: BucketInput {}
extension S3.ListObjectsV2.Input: BucketInput {}

extension AuthorizationNeed {
  /// An action on a bucket; the operation's own where none is named.
  static func on(
    _ bucket: Bucket, _ action: String? = nil, _ context: [String: ConditionValue] = [:]
  ) -> AuthorizationNeed {
    AuthorizationNeed(
      action: action, resource: bucket.arn, owner: bucket.owner.rawValue, type: "AWS::S3::Bucket",
      context: context)
  }

  /// An action on an object; the operation's own where none is named.
  static func on(_ key: String, in bucket: Bucket, _ action: String? = nil) -> AuthorizationNeed {
    AuthorizationNeed(
      action: action, resource: "\(bucket.arn)/\(key)", owner: bucket.owner.rawValue, type: "AWS::S3::Object")
  }
}

/// How calls of Amazon S3 stand in the trail.
///
/// Source: Amazon S3 User Guide, "Example: Amazon S3 log file entries".
enum S3Event {
  /// Writes bucket, host and key, and what the query says beside a signature.
  static func write(_ input: some BucketInput, _ request: HTTPRequest, to writer: inout JSONWriter) {
    write(bucket: input.bucket, request, to: &writer)
  }

  static func write(bucket: String?, _ request: HTTPRequest, to writer: inout JSONWriter) {
    writer.openObject()
    if let bucket { writer.member("bucketName", bucket) }
    writer.member("Host", request.fields["Host"] ?? "")
    let query = QueryParameters(encoded: request.query ?? "") ?? QueryParameters()
    for parameter in query.parameters where !parameter.name.hasPrefix("X-Amz-") {
      writer.member(parameter.name, parameter.value)
    }
    let path = request.path.dropFirst().split(separator: "/", maxSplits: 1)
    if path.count == 2, let key = PercentEncoding.decode(path[1]) { writer.member("key", key) }
    if request.method == .put, query.parameters.contains(where: { $0.name == "policy" }),
      let policy = try? JSON.parse(request.body)
    {
      writer.name("bucketPolicy")
      writer.raw(policy.description)
    }
    writer.closeObject()
  }
}
