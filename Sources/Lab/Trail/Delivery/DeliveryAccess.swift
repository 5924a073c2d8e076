import IAMPolicy
import Identity

/// Whether CloudTrail itself may write into a bucket: nothing but the bucket's policy can let it.
///
/// Source: CloudTrail User Guide, "Amazon S3 bucket policy for CloudTrail".
struct DeliveryAccess {
  private let world: World
  private let documents = PolicyDocuments()

  init(_ world: World) { self.world = world }

  /// Whether the bucket's access control list may be read and files below a path be written.
  func allows(_ trail: Trail, bucket: Bucket, paths: [String]) -> Bool {
    decides("s3:GetBucketAcl", bucket.arn, trail, bucket)
      && paths.allSatisfy { decides("s3:PutObject", "\(bucket.arn)/\($0)", trail, bucket) }
  }

  private func decides(_ action: String, _ resource: String, _ trail: Trail, _ bucket: Bucket) -> Bool {
    let sources = PolicySources(world: world, documents: documents)
    var set = PolicySet()
    set.resource = bucket.policy.flatMap { documents.document($0, as: .resource) }
      .map { AttachedPolicy(id: bucket.arn, document: $0) }
    set.resourceControl = sources.levels(
      of: bucket.owner, type: "RESOURCE_CONTROL_POLICY", as: .resourceControl)
    var context = RequestContext()
    context.set("aws:SourceArn", to: trail.arn)
    context.set("aws:SourceAccount", to: trail.owner.rawValue)
    if let organization = world.organization { context.set("aws:SourceOrgID", to: organization.id) }
    if action == "s3:PutObject" { context.set("s3:x-amz-acl", to: "bucket-owner-full-control") }
    let service = "cloudtrail.amazonaws.com"
    return Authorizer.decide(
      AuthorizationRequest(
        principal: Principal(kind: .service, arn: service, service: service), action: action,
        resource: ResourceTarget(
          arn: resource, accountID: bucket.owner, organization: world.membership(of: bucket.owner)),
        context: context), under: set) == .allow
  }
}
