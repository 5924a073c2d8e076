/// Whether CloudTrail itself may write into a bucket.
///
/// Source: CloudTrail User Guide, "Amazon S3 bucket policy for CloudTrail".
struct DeliveryAccess {
  private let access: ServiceAccess

  init(_ world: World) { access = ServiceAccess(world) }

  /// Whether the bucket's access control list may be read and files below a path be written.
  func allows(_ trail: Trail, bucket: Bucket, paths: [String]) -> Bool {
    decides("s3:GetBucketAcl", bucket.arn, trail, bucket)
      && paths.allSatisfy {
        decides(
          "s3:PutObject", "\(bucket.arn)/\($0)", trail, bucket, ["s3:x-amz-acl": "bucket-owner-full-control"])
      }
  }

  private func decides(
    _ action: String, _ resource: String, _ trail: Trail, _ bucket: Bucket, _ more: [String: String] = [:]
  ) -> Bool {
    access.allows(
      "cloudtrail.amazonaws.com", action, resource, owner: bucket.owner, policy: bucket.policy,
      for: (arn: trail.arn, account: trail.owner), more)
  }
}
