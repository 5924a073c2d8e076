import AWSWire
import IAMPolicy
import Identity

/// What S3 takes for the policy of a bucket.
///
/// Source: Amazon S3 User Guide, "Bucket policies" and "Blocking public access to your Amazon S3 storage".
enum BucketPolicyRules {
  /// Refuses a document that S3 would not store.
  static func check(_ text: String, of bucket: Bucket, in world: World) throws(AWSError) -> PolicyDocument {
    guard text.utf8.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") else {
      throw malformed("Policies must be valid JSON and the first byte must be '{'")
    }
    let document: PolicyDocument
    do {
      document = try PolicyDocument(parsing: text, as: .resource, limits: .bucket)
    } catch {
      throw malformed(message(of: error))
    }
    for statement in document.statements {
      try checkResources(of: statement, bucket)
      try checkActions(of: statement)
      try checkPrincipals(of: statement, in: world)
    }
    return document
  }

  private static func checkResources(of statement: Statement, _ bucket: Bucket) throws(AWSError) {
    guard let resources = statement.resources else { throw malformed("Missing required field Resource") }
    // What stands in a policy must be able to be about this bucket.
    let fits = resources.patterns.allSatisfy { pattern in
      let literal = pattern.prefix { $0 != "*" && $0 != "?" && $0 != "$" }
      return literal == pattern
        ? pattern == bucket.arn || pattern.hasPrefix("\(bucket.arn)/")
        : "\(bucket.arn)/".hasPrefix(literal) || literal.hasPrefix("\(bucket.arn)/")
    }
    guard fits else { throw malformed("Policy has invalid resource") }
  }

  private static func checkActions(of statement: Statement) throws(AWSError) {
    let fits = statement.actions.patterns.allSatisfy { $0 == "*" || $0.lowercased().hasPrefix("s3:") }
    guard fits else { throw malformed("Policy has invalid action") }
  }

  /// Users and roles must exist where their account is one of the lab's; other accounts are taken as they are.
  private static func checkPrincipals(of statement: Statement, in world: World) throws(AWSError) {
    guard let principal = statement.principal else { throw malformed("Missing required field Principal") }
    for name in principal.names {
      guard case .arn(let text) = name else { continue }
      guard let arn = try? ARN(text), let account = arn.accountID else {
        throw malformed("Invalid principal in policy")
      }
      guard let known = world[account] else { continue }
      let entity = arn.resourceName.split(separator: "/").last.map { $0.lowercased() } ?? ""
      let exists =
        switch (arn.service, arn.resourceType) {
        case ("iam", "user"): known.users[entity] != nil
        case ("iam", "role"): known.roles[entity] != nil
        default: true
        }
      guard exists else { throw malformed("Invalid principal in policy") }
    }
  }

  private static func malformed(_ message: String) -> AWSError {
    AWSError(code: "MalformedPolicy", message: message)
  }

  private static func message(of problems: PolicyProblems) -> String {
    guard let problem = problems.all.first else { return "Invalid policy syntax." }
    switch problem.code {
    case .syntax: return "This policy contains invalid Json"
    case .tooLong: return "Policy exceeds the maximum allowed document size."
    default: return "Invalid policy syntax."
    }
  }
}
