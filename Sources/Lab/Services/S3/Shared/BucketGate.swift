import AWSServices
import AWSWire
import IAMPolicy
import Identity

/// What S3 looks at before policies: whether the bucket is there, in this Region, and of the expected owner.
enum BucketGate {
  /// The bucket that an input names.
  static func bucket(
    of input: some BucketInput, _ model: OperationModel, _ call: Call, _ world: World
  ) throws(AWSError) -> Bucket {
    guard let bucket = world.stores.buckets[input.bucket] else { throw S3Refusal.noBucket(input.bucket) }
    try checkRegion(of: bucket, model, call)
    if let owner = input.expectedBucketOwner, owner != bucket.owner.rawValue { throw S3Refusal.denied }
    if call.account != bucket.owner, isRestricted(bucket) { throw S3Refusal.denied }
    return bucket
  }

  /// Whether only the owner's account may use a bucket that its policy would open to all.
  private static func isRestricted(_ bucket: Bucket) -> Bool {
    guard bucket.publicAccessBlock?.restrictsBuckets == true, let policy = bucket.policy,
      let document = try? PolicyDocument(parsing: policy, as: .resource)
    else { return false }
    return PublicAccess.isGranted(by: document)
  }

  /// A host that names a Region is that Region's endpoint; any other is the endpoint of the Region signed for.
  private static func checkRegion(of bucket: Bucket, _ model: OperationModel, _ call: Call) throws(AWSError) {
    let endpoint = S3Host(call.host).region ?? call.region
    guard endpoint == bucket.region else {
      // The first Region tells the location of every bucket.
      if model.name == "GetBucketLocation", endpoint == "us-east-1" { return }
      throw S3Refusal.elsewhere(bucket)
    }
    guard call.region == bucket.region else { throw S3Refusal.wrongScope(call.region, bucket) }
  }
}
