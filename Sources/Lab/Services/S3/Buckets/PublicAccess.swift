import IAMPolicy

/// Whether a bucket policy makes its bucket public.
///
/// Source: Amazon S3 User Guide, "The meaning of 'public'".
enum PublicAccess {
  /// The keys that narrow a statement down where their values are fixed.
  private static let narrowing: Set<String> = [
    "aws:sourceip", "aws:sourcearn", "aws:sourcevpc", "aws:sourcevpce", "aws:sourceowner",
    "aws:sourceaccount",
    "aws:userid", "aws:principalorgid", "aws:principalorgpaths", "aws:principalaccount", "aws:principalarn",
    "aws:sourceorgid", "aws:sourceorgpaths", "aws:vpcsourceip", "s3:dataaccesspointarn",
    "s3:dataaccesspointaccount", "s3:x-amz-server-side-encryption-aws-kms-key-id",
  ]

  /// Whether any statement allows something to everybody, or to more than fixed values can name.
  static func isGranted(by document: PolicyDocument) -> Bool {
    document.statements.contains { statement in
      guard statement.effect == .allow, let principal = statement.principal else { return false }
      let isOpen = principal.isNegated || principal.names.contains(.everyone)
      return isOpen && !statement.conditions.contains(where: narrows)
    }
  }

  private static func narrows(_ condition: Condition) -> Bool {
    guard narrowing.contains(condition.key.lowercased()), !condition.operator.comparison.isNegated else {
      return false
    }
    return condition.values.allSatisfy { value in
      condition.key.lowercased() == "aws:sourceip"
        ? isNarrow(value) : !value.contains("*") && !value.contains("?") && !value.contains("${")
    }
  }

  /// Wide ranges are as good as none: shorter than /8 for IPv4 and /32 for IPv6.
  private static func isNarrow(_ range: String) -> Bool {
    guard let slash = range.firstIndex(of: "/") else { return true }
    let bits = Int(range[range.index(after: slash)...]) ?? 0
    return bits >= (range.contains(":") ? 32 : 8)
  }
}
