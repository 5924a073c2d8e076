/// What IAM says of resources that are no ARNs it knows.
///
/// Source: what AWS answered to CreatePolicy, as the tests of moto record it.
enum ResourceComplaint {
  private static let partitions: Set<Substring> = [
    "*", "aws", "aws-cn", "aws-us-gov", "aws-iso", "aws-iso-b", "aws-iso-e", "aws-iso-f", "aws-eusc",
  ]
  private static let userPaths = [
    "user/", "federated-user/", "role/", "group/", "instance-profile/", "mfa/", "server-certificate/",
    "policy/",
    "sms-mfa/", "saml-provider/", "oidc-provider/", "report/", "access-report/",
  ]
  /// Resources of S3 that belong to a Region.
  private static let regional = [
    "accesspoint", "access-grants", "job", "storage-lens", "async-request", "object-lambda",
  ]

  /// The complaint that IAM tells: of one list that about the resource that sorts first, and of the last statement.
  static func first(in statements: [PolicyGrammar.Statement]) -> String? {
    statements.reversed().lazy.compactMap { statement in
      statement.resources.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.lazy.compactMap(complaint)
        .first
    }.first
  }

  /// Whether the older parser finds an ARN's parts: two colons side by side among at least five, and a service.
  static func areReadableByOldParser(_ statements: [PolicyGrammar.Statement]) -> Bool {
    statements.flatMap(\.resources).allSatisfy { resource in
      guard resource != "*" else { return true }
      let parts = resource.split(separator: ":", omittingEmptySubsequences: false)
      return (parts.count > 5 || !resource.contains("::")) && (parts.count < 3 || !parts[2].isEmpty)
    }
  }

  private static func complaint(about resource: String) -> String? {
    guard resource != "*" else { return nil }
    let parts = resource.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
    guard parts.count > 1 else { return "Resource \(resource) must be in ARN format or \"*\"." }
    guard partitions.contains(parts[1]) else {
      let rest = (2..<6).map { $0 < parts.count && (!parts[$0].isEmpty || parts.count > 3) ? parts[$0] : "*" }
      return "Partition \"\(parts[1])\" is not valid for resource "
        + "\"arn:\(parts[1]):\(rest.joined(separator: ":"))\"."
    }
    guard parts.count > 2, !parts[2].contains("*"), !parts[2].contains("?") else {
      return "Resource vendor must be fully qualified and cannot contain regexes."
    }
    let region = parts.count > 3 ? parts[3] : ""
    let rest = parts.count > 5 ? parts[5] : ""
    switch parts[2] {
    case "s3" where !region.isEmpty && !mayBegin(rest, with: regional):
      return "Resource \(resource) can not contain region information."
    case "iam" where !region.isEmpty: return "IAM resource \(resource) cannot contain region information."
    // `root` and templates of roles are newer than the list that the message gives.
    case "iam" where !mayBegin(rest, with: userPaths + ["root", "role-template/"]):
      return "IAM resource path must either be \"*\" or start with \(userPaths.joined(separator: ", "))."
    default: return nil
    }
  }

  /// Whether what a pattern stands for may begin so.
  private static func mayBegin(_ pattern: Substring, with heads: [String]) -> Bool {
    let literal = pattern.prefix { $0 != "*" && $0 != "?" && $0 != "$" }
    return heads.contains { literal.hasPrefix($0) || literal.count < pattern.count && $0.hasPrefix(literal) }
  }
}
