import AWSServices
import AWSWire
import Identity

/// What CreateTrail and UpdateTrail look at before they change anything.
enum TrailSettings {
  /// Refuses what the lab has no other side for.
  static func refuseUnserved(topic: String?, logGroup: String?, key: String?) throws(AWSError) {
    if let topic, !topic.isEmpty {
      throw CloudTrail.Errors.insufficientSnsTopicPolicy(
        "SNS Topic does not exist or the topic policy is incorrect!")
    }
    if let logGroup, !logGroup.isEmpty {
      throw CloudTrail.Errors.cloudWatchLogsDeliveryUnavailable(
        "Access denied. Check the permissions for your role.")
    }
    if let key, !key.isEmpty {
      throw CloudTrail.Errors.kmsKeyNotFound("The KMS key was not found: the lab has none.")
    }
  }

  /// Refuses a bucket that is not there or into which CloudTrail may not write, and leaves the marker that shows
  /// that it may.
  static func prepareBucket(_ trail: Trail, _ call: Call, _ world: inout World) throws(AWSError) {
    guard let bucket = world.stores.buckets[trail.bucket] else {
      throw CloudTrail.Errors.s3BucketDoesNotExist("S3 bucket \(trail.bucket) does not exist!")
    }
    if let prefix = trail.prefix {
      guard prefix.utf8.count <= 200, !prefix.hasSuffix("/"), !prefix.hasPrefix("/") else {
        throw CloudTrail.Errors.invalidS3Prefix("Invalid S3 prefix: \(prefix).")
      }
    }
    // The management account's own path is written to by trails of an organization too.
    let paths = TrailPaths(trail, organization: world.organization?.id)
    guard DeliveryAccess(world).allows(trail, bucket: bucket, paths: [paths.marker]) else {
      throw CloudTrail.Errors.insufficientS3BucketPolicy(
        "Incorrect S3 bucket policy is detected for bucket: \(trail.bucket)")
    }
    var version = ObjectVersion()
    version.lastModified = call.moment.wholeSeconds
    version.seal(contentType: "application/octet-stream")
    if bucket.keepsVersions { version.id = world.entropy.text(32, of: Entropy.base32) }
    world.write(version, to: paths.marker, in: bucket)
  }

  /// Refuses a trail of the organization to who may not make one.
  static func checkOrganization(_ call: Call, _ world: World) throws(AWSError) {
    guard let organization = world.organization, world.member(call.account.rawValue) != nil else {
      throw CloudTrail.Errors.organizationsNotInUse("The account is not in an organization.")
    }
    guard organization.hasAllFeatures else {
      throw CloudTrail.Errors.organizationNotInAllFeaturesMode(
        "The organization must have all features enabled.")
    }
    guard organization.trustedServices["cloudtrail.amazonaws.com"] != nil else {
      throw CloudTrail.Errors.cloudTrailAccessNotEnabled(
        "Trusted access for CloudTrail is not enabled in the organization.")
    }
    guard call.account == organization.managementAccount else {
      throw CloudTrail.Errors.notOrganizationMasterAccount(
        "Only the management account of the organization can make a trail for it.")
    }
  }
}
