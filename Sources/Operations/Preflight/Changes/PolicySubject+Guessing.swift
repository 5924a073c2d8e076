public import JSONTree

extension PolicySubject {
  /// What a policy is for, by the name of its file and by what it says.
  ///
  /// Policies that name principals belong to resources, those that do not to the organization where they only deny,
  /// and to identities otherwise.
  public init(guessing json: JSON, name: String) {
    let statements = json["Statement"].map { $0.array ?? [$0] } ?? []
    let text = json.description.lowercased()
    let hasPrincipals = statements.contains { ($0["Principal"] ?? $0["NotPrincipal"]) != nil }
    let file = name.split(separator: "/").last.map { $0.lowercased() } ?? ""
    let words = Set(file.split { !$0.isLetter }.map(String.init))
    guard hasPrincipals else {
      let onlyDenies = statements.allSatisfy { $0["Effect"]?.string == "Deny" }
      self =
        !words.isDisjoint(with: ["scp", "scps"])
        ? .serviceControl
        : !words.isDisjoint(with: ["identity", "user", "role", "group", "iam"])
          ? .identity : onlyDenies ? .serviceControl : .identity
      return
    }
    if !words.isDisjoint(with: ["rcp", "rcps"]) {
      self = .resourceControl
    } else if text.contains("\"arn:") && text.contains(":sqs:") || text.contains("\"sqs:") {
      self = .queue
    } else if text.contains("\"kms:") && !text.contains("\"s3:") {
      self = .key
    } else if Self.looksLikeResourceControl(statements) {
      self = .resourceControl
    } else {
      self = .bucket
    }
  }

  /// Denies for everybody, on everything, under some condition.
  private static func looksLikeResourceControl(_ statements: [JSON]) -> Bool {
    statements.allSatisfy { statement in
      statement["Effect"]?.string == "Deny" && statement["Principal"]?.string == "*"
        && statement["Resource"]?.string == "*" && statement["NotAction"] == nil
    }
  }
}
