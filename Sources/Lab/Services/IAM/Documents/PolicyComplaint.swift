import IAMPolicy
import JSONTree

/// What IAM says of a policy that it does not take, in its words.
///
/// IAM looks at the whole document for one thing after the other, and tells the first: the grammar, the version, what
/// its older parser cannot read, ids, actions, resources. The texts and their order are those that AWS answered to
/// CreatePolicy, as the tests of moto record them.
struct PolicyComplaint {
  /// The message of the `MalformedPolicyDocument`.
  let text: String

  /// Nil where IAM takes the document.
  init?(about document: String, as kind: PolicyKind, isManaged: Bool) {
    guard let json = try? JSON.parse(Array(document.utf8)) else {
      text = "This policy contains invalid Json"
      return
    }
    guard let grammar = PolicyGrammar(json), let found = Self.complaint(about: grammar, kind, isManaged)
    else {
      guard PolicyGrammar(json) == nil else { return nil }
      text = "Syntax errors in policy."
      return
    }
    text = found
  }

  private static func complaint(
    about policy: PolicyGrammar, _ kind: PolicyKind, _ isManaged: Bool
  ) -> String? {
    if isManaged, policy.version != "2012-10-17" {
      return "Policy document must be version 2012-10-17 or greater."
    }
    let resources = ResourceComplaint.first(in: policy.statements)
    let isOld = policy.statements.contains { !$0.isReadableByOldParser }
    if isOld || resources == nil && !ResourceComplaint.areReadableByOldParser(policy.statements) {
      return "The policy failed legacy parsing"
    }
    let ids = policy.statements.compactMap(\.sid).filter { !$0.isEmpty }
    if Set(ids).count < ids.count { return "Statement IDs (SID) in a single policy must be unique." }
    if ids.contains(where: { !$0.utf8.allSatisfy(isAlphanumeric) }) {
      return "Statement IDs (SID) must be alpha-numeric. "
        + "Check that your input satisfies the regular expression [0-9A-Za-z]*"
    }
    if policy.statements.contains(where: { $0.actions.isEmpty }) {
      return "Policy statement must contain actions."
    }
    if let resources { return resources }
    for action in policy.statements.flatMap(\.actions) {
      if let complaint = complaint(aboutAction: action) { return complaint }
    }
    return kind == .trust ? complaint(aboutTrust: policy) : complaint(aboutPermissions: policy)
  }

  private static func complaint(aboutPermissions policy: PolicyGrammar) -> String? {
    if policy.statements.contains(where: \.hasPrincipal) {
      return "Policy document should not specify a principal."
    }
    if policy.statements.contains(where: { $0.resources.isEmpty }) {
      return "Policy statement must contain resources."
    }
    return nil
  }

  private static func complaint(aboutTrust policy: PolicyGrammar) -> String? {
    let isForeign = policy.statements.flatMap(\.actions).contains { !$0.lowercased().hasPrefix("sts:") }
    if isForeign { return "AssumeRole policy may only specify STS AssumeRole actions." }
    if policy.statements.contains(where: \.hasResource) { return "Has prohibited field Resource" }
    if policy.statements.contains(where: { !$0.hasPrincipal }) { return "Missing required field Principal" }
    return nil
  }

  private static func complaint(aboutAction action: String) -> String? {
    if action == "*" { return nil }
    let parts = action.split(separator: ":", omittingEmptySubsequences: false)
    if parts.count < 2 { return "Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc." }
    if parts.count > 2 { return "Actions/Condition can contain only one colon." }
    let isVendor = parts[0].utf8.allSatisfy { isAlphanumeric($0) || $0 == 0x2D || $0 == 0x2E }
    return isVendor || parts[0] == "*" ? nil : "Vendor \(parts[0]) is not valid"
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x30 && byte <= 0x39
  }
}
