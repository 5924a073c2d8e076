import AWSServices
import AWSWire
import IAMPolicy
import JSONTree

/// What Organizations demands of policies and their attachments.
///
/// Source: AWS Organizations User Guide, "Quotas for AWS Organizations".
enum PolicyRules {
  /// How many policies of a type can be attached to one target.
  private static let attachmentLimit = 5

  /// Refuses a document that is too long, or no policy of its type.
  static func checkContent(_ content: String, type: String) throws(AWSError) {
    let isAuthorization = [OrganizationPolicy.serviceControl, OrganizationPolicy.resourceControl].contains(
      type)
    guard content.unicodeScalars.count <= (isAuthorization ? 5120 : 10_000) else {
      throw OrganizationsRefusal.constraint(
        "POLICY_CONTENT_LIMIT_EXCEEDED", "You have exceeded the maximum policy size.")
    }
    let isWellFormed =
      switch type {
      case OrganizationPolicy.serviceControl:
        (try? PolicyDocument(parsing: content, as: .serviceControl)) != nil
      case OrganizationPolicy.resourceControl:
        (try? PolicyDocument(parsing: content, as: .resourceControl)) != nil
      default: (try? JSON.parse(content))?.object != nil
      }
    guard isWellFormed else {
      throw Organizations.Errors.malformedPolicyDocument(
        "The provided policy document does not meet the requirements of the specified policy type.")
    }
  }

  /// Refuses a name that a policy of the type has already.
  static func refuseTwins(of name: String, type: String, _ organization: Organization) throws(AWSError) {
    guard !organization.policies(ofType: type).contains(where: { $0.name == name }) else {
      throw Organizations.Errors.duplicatePolicy("A policy with the specified name and type already exists.")
    }
  }

  /// A policy that exists and is the customer's own.
  static func changeable(_ id: String, _ organization: Organization) throws(AWSError) -> OrganizationPolicy {
    guard let policy = organization.policy(id) else { throw OrganizationsRefusal.noPolicy }
    guard !policy.isAWSManaged else {
      throw OrganizationsRefusal.input(
        "IMMUTABLE_POLICY", "You specified a policy that is managed by AWS and cannot be modified.")
    }
    return policy
  }

  /// Refuses to attach a policy of a type that is off, a policy that is there already, and a sixth one.
  static func checkAttaching(
    _ policy: OrganizationPolicy, to target: String, _ organization: Organization
  ) throws(AWSError) {
    guard organization.enabledPolicyTypes.contains(policy.type) else {
      throw OrganizationsRefusal.typeNotEnabled
    }
    let attached = organization.attached(to: target, ofType: policy.type)
    guard !attached.contains(where: { $0.id == policy.id }) else {
      throw Organizations.Errors.duplicatePolicyAttachment(
        "A policy with the specified ID is already attached to the specified target.")
    }
    guard attached.count < attachmentLimit else {
      throw OrganizationsRefusal.constraint(
        "MAX_POLICY_TYPE_ATTACHMENT_LIMIT_EXCEEDED",
        "You have attached the maximum number of policies to the specified target.")
    }
  }

  /// Refuses to detach what is not attached, AWS's own resource control policy, and the last service control policy.
  static func checkDetaching(
    _ policy: OrganizationPolicy, from target: String, _ organization: Organization
  ) throws(AWSError) {
    let attached = organization.attached(to: target, ofType: policy.type)
    guard attached.contains(where: { $0.id == policy.id }) else {
      throw Organizations.Errors.policyNotAttached(
        "The policy isn't attached to the specified target in the specified root.")
    }
    guard policy.id != OrganizationPolicy.rcpFullAWSAccess.id else {
      throw OrganizationsRefusal.input(
        "NON_DETACHABLE_POLICY", "You cannot detach this AWS managed policy.")
    }
    guard policy.type != OrganizationPolicy.serviceControl || attached.count > 1 else {
      throw OrganizationsRefusal.constraint(
        "MIN_POLICY_TYPE_ATTACHMENT_LIMIT_EXCEEDED",
        "You cannot remove the last policy attached to the specified target. "
          + "You must have at least one attached at all times.")
    }
  }
}
