import AWSServices
import AWSWire
import IAMPolicy
import Identity

/// The policies that a simulation of a principal leaves out.
///
/// Recorded 2026-09: the ARN of a managed policy works only without its path, and never takes the boundary away; what
/// the request supplies itself stays.
struct PolicyExclusion {
  private var types: Set<String> = []
  private var arns: [String] = []
  private var inline: [IAM.InlinePolicyIdentifier] = []

  /// Reads `PolicyExclusionList`.
  ///
  /// - Throws: `InvalidInput` for identifiers of none or of several kinds, unknown types and ARNs of other things.
  init(_ identifiers: [IAM.PolicyIdentifier]?) throws(AWSError) {
    for (index, identifier) in (identifiers ?? []).enumerated() {
      let member = "PolicyExclusionList.\(index + 1)"
      let count =
        (identifier.policyType == nil ? 0 : 1) + (identifier.policyArn == nil ? 0 : 1)
        + (identifier.inlinePolicyIdentifier == nil ? 0 : 1)
      guard count == 1 else {
        throw SimulationFailure.input(member, "exactly one member of a policy identifier must be specified.")
      }
      if let type = identifier.policyType?.rawValue {
        guard IAM.PolicyIdentifierPolicyType.known.contains(type) else {
          throw SimulationFailure.input(member, "\(type) is not a policy type.")
        }
        types.insert(type)
      }
      if let text = identifier.policyArn {
        guard let arn = try? ARN(text), arn.service == "iam", arn.resourceType == "policy",
          !arn.account.contains(where: { $0 == "*" || $0 == "?" }), text.count(where: { $0 == "*" }) <= 1
        else { throw SimulationFailure.input(member, "\(text) is not the ARN of a managed policy.") }
        arns.append(text)
      }
      if let identifier = identifier.inlinePolicyIdentifier { inline.append(identifier) }
    }
  }

  var excludesBoundary: Bool { types.contains("permission-boundary") }
  var excludesOrganization: Bool { types.contains("scp") }

  /// Whether a managed policy is left out.
  func excludes(managed arn: ARN, named name: String) -> Bool {
    if types.contains(arn.account == "aws" ? "aws-managed" : "user-managed") { return true }
    let pathless = "arn:\(arn.partition):iam::\(arn.account):policy/\(name)"
    return arns.contains { WildcardPattern($0).matches(pathless) }
  }

  /// Whether an inline policy is left out.
  func excludes(inline name: String, of kind: EntityKind, _ owner: String) -> Bool {
    if types.contains("inline") { return true }
    return inline.contains {
      $0.policyName == name && $0.attachmentType.rawValue == kind.rawValue
        && WildcardPattern($0.attachmentName).matches(owner)
    }
  }
}
