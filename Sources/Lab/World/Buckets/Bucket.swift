import AWSWire
import Identity

/// A bucket of Amazon S3 without its objects; its name is unique among all accounts.
struct Bucket: Structure {
  var name = ""
  /// The account that owns it.
  var owner = AccountID.zero
  var region = ""
  var createdAt = Timestamp(seconds: 0)
  /// The policy document, as it was put.
  var policy: String?
  /// `Enabled` or `Suspended`; nil where versions were never kept.
  var versioning: String?
  /// Whether deleting a version takes root's MFA.
  var deletesByMFA = false
  /// Whether objects can be locked.
  var locksObjects = false
  /// Which public access is blocked; nil where nothing is.
  var publicAccessBlock: PublicAccessBlock? = PublicAccessBlock()
  /// Which queues are told of events.
  var notifications: [BucketNotification]?

  init() {}

  init(_ name: String, owner: AccountID, region: String, at moment: Timestamp) {
    self.name = name
    self.owner = owner
    self.region = region
    self.createdAt = moment
  }

  mutating func members(_ members: inout Members) {
    members.required("Name", &name)
    var digits = owner.rawValue
    members.required("Owner", &digits)
    owner = AccountID(rawValue: digits) ?? owner
    members.required("Region", &region)
    members.required("CreatedAt", &createdAt)
    members.optional("Policy", &policy)
    members.optional("Versioning", &versioning)
    members.required("DeletesByMFA", &deletesByMFA)
    members.required("LocksObjects", &locksObjects)
    members.optional("PublicAccessBlock", &publicAccessBlock)
    members.optional("Notifications", &notifications)
  }

  /// The ARN, which names neither Region nor account.
  var arn: String { "arn:aws:s3:::\(name)" }

  /// Whether a write makes a new version.
  var keepsVersions: Bool { versioning == "Enabled" }
}

/// Which public access a bucket blocks; new buckets block all of it.
///
/// Source: Amazon S3 User Guide, "Blocking public access to your Amazon S3 storage".
struct PublicAccessBlock: Structure {
  var blocksACLs = true
  var ignoresACLs = true
  var blocksPolicies = true
  var restrictsBuckets = true

  init() {}

  mutating func members(_ members: inout Members) {
    members.required("BlockPublicAcls", &blocksACLs)
    members.required("IgnorePublicAcls", &ignoresACLs)
    members.required("BlockPublicPolicy", &blocksPolicies)
    members.required("RestrictPublicBuckets", &restrictsBuckets)
  }
}
