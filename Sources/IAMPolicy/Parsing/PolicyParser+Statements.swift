import JSONTree

extension PolicyParser {
  private static let elements: Set<String> = [
    "Sid", "Effect", "Principal", "NotPrincipal", "Action", "NotAction", "Resource", "NotResource",
    "Condition",
  ]

  /// One statement; nil where it is too broken to be looked at.
  mutating func statement(_ source: SourceJSON, index: Int) -> Statement? {
    guard let members = object(source, "a statement") else { return nil }
    checkNames(members, known: Self.elements, in: "a statement")
    let sid = members["Sid"].flatMap { readSid($0) }
    let place = place(source.range.lowerBound)
    let effect = readEffect(members, source)
    let principal = readPrincipal(members, source)
    let isExempt = kind == .resourceControl && effect == .allow
    let actions = either("Action", members, source) { parser, text, element in
      // The Allow of RCPFullAWSAccess has been looked at as a whole.
      if !isExempt { parser.checkAction(text, element) }
    }
    let resources = readResources(members, source)
    let conditions = members["Condition"].map { readConditions($0) } ?? []
    guard let effect, let actions else { return nil }
    return Statement(
      index: index, sid: sid, effect: effect, principal: principal, actions: actions, resources: resources,
      conditions: conditions, place: place)
  }

  /// IAM and Organizations take letters and digits; services with policies of resources have rules of their own.
  ///
  /// Source: IAM User Guide, "IAM JSON policy elements: Sid".
  private mutating func readSid(_ source: SourceJSON) -> String? {
    guard let sid = string(source, "Sid") else { return nil }
    let isPlain = sid.utf8.allSatisfy {
      ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39)
    }
    if !isPlain, kind != .resource, kind != .vpcEndpoint {
      report(.badValue, source, sid, "the statement id `\(cut(sid))` may have letters and digits only")
    }
    return sid
  }

  private mutating func readEffect(_ members: [SourceJSON.Member], _ source: SourceJSON) -> Effect? {
    guard let value = members["Effect"] else {
      report(.missing, source, "", "the statement has no `Effect`")
      return nil
    }
    guard let text = string(value, "Effect") else { return nil }
    guard let effect = Effect(rawValue: text) else {
      report(.badValue, value, text, "`\(cut(text))` is no effect: `Allow` or `Deny` is")
      return nil
    }
    if effect == .allow, kind == .resourceControl, !isFullAccess(members) {
      report(.notAllowedHere, value, text, "a resource control policy can only deny")
    }
    if effect == .allow, kind == .task {
      report(.notAllowedHere, value, text, "a task policy can only deny")
    }
    return effect
  }

  /// RCPFullAWSAccess, which AWS attaches everywhere, is the one resource control policy that allows.
  private func isFullAccess(_ members: [SourceJSON.Member]) -> Bool {
    ["Principal", "Action", "Resource"].allSatisfy { name in
      if case .string("*")? = members[name]?.value { true } else { false }
    } && members["Condition"] == nil
  }

  /// The element or its `Not` form; exactly one must be there.
  private mutating func either(
    _ name: String, _ members: [SourceJSON.Member], _ source: SourceJSON,
    check: (inout PolicyParser, String, SourceJSON) -> Void
  ) -> PatternElement? {
    let plain = members[name]
    let negated = members["Not" + name]
    if plain != nil, let negated {
      report(.notAllowedHere, negated, "", "a statement has `\(name)` or `Not\(name)`, not both")
    }
    guard let value = plain ?? negated else {
      report(.missing, source, "", "the statement has neither `\(name)` nor `Not\(name)`")
      return nil
    }
    if plain == nil, kind == .resourceControl, name == "Action" {
      report(.notAllowedHere, value, "", "a resource control policy cannot have `NotAction`")
    }
    let patterns = strings(value, plain == nil ? "Not" + name : name)
    for pattern in patterns { check(&self, pattern.text, pattern.source) }
    return PatternElement(isNegated: plain == nil, patterns: patterns.map(\.text))
  }

  private mutating func checkAction(_ text: String, _ source: SourceJSON) {
    guard text != "*" else {
      if kind == .resourceControl {
        report(.badAction, source, text, "an action of a resource control policy names its service")
      }
      if kind == .trust { report(.badAction, source, text, "a trust policy has only actions of `sts`") }
      return
    }
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty else {
      report(
        .badAction, source, text, "the action `\(cut(text))` must begin with a service, such as `iam:`")
      return
    }
    let isNameGood =
      !parts[1].isEmpty
      && parts[1].utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F && $0 != 0x24 && $0 != 0x7B && $0 != 0x7D }
    let isServiceGood = parts[0].utf8.allSatisfy {
      ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2D || $0 == 0x2E
        || $0 == 0x2A || $0 == 0x3F
    }
    guard isNameGood, isServiceGood else {
      report(.badAction, source, text, "`\(cut(text))` is no action")
      return
    }
    if parts[0].utf8.contains(0x2E) || parts[1].utf8.contains(0x20) {
      reportUseless(.badAction, at: source.range.lowerBound, text, "`\(cut(text))` is no action")
    }
    if parts[0].utf8.contains(where: { $0 == 0x2A || $0 == 0x3F }), kind != .serviceControl, parts[0] != "*" {
      report(.badAction, source, text, "the service of `\(cut(text))` cannot have wildcards")
    }
    if kind == .trust, parts[0].lowercased() != "sts" {
      report(.badAction, source, text, "a trust policy has only actions of `sts`, not `\(cut(text))`")
    }
  }

  private mutating func readResources(
    _ members: [SourceJSON.Member], _ source: SourceJSON
  ) -> PatternElement? {
    let isThere = members["Resource"] != nil || members["NotResource"] != nil
    switch kind {
    case .trust:
      if let value = members["Resource"] ?? members["NotResource"] {
        report(.notAllowedHere, value, "", "a trust policy is about its role and has no `Resource`")
      }
      return nil
    // Repositories and secrets have policies without `Resource`, which are about what they are attached to.
    case .resource where !isThere: return nil
    default: break
    }
    return either("Resource", members, source) { parser, text, element in parser.checkResource(text, element)
    }
  }

  private mutating func checkResource(_ text: String, _ source: SourceJSON) {
    guard text.isEmpty || !text.utf8.allSatisfy({ $0 == 0x2A }) else { return }
    // By bytes: a mark that combines with a colon would hide it.
    let bytes = Array(text.utf8)
    guard bytes.starts(with: "arn:".utf8) || bytes.starts(with: "arn*".utf8) || text == "arn" else {
      report(.badResource, source, text, "the resource `\(cut(text))` must be an ARN or `*`")
      return
    }
    let parts = bytes.split(separator: 0x3A, maxSplits: 5, omittingEmptySubsequences: false)
    if parts.count < 6, kind == .resourceControl {
      report(.badResource, source, text, "the ARN `\(cut(text))` needs six parts")
    }
    guard version == .v2012 else { return }
    // The documentation allows none in front of the fifth colon. AWS's own managed policies have
    // `${aws:PrincipalAccount}` in place of the account (AmazonTimestreamInfluxDBServiceRolePolicy).
    if parts.prefix(4).contains(where: { $0.contains([0x24, 0x7B]) }) {
      report(
        .badVariable, source, text, "a variable may stand only behind the fourth colon of `\(cut(text))`")
    } else if VariableText(text) == nil {
      report(.badVariable, source, text, "a variable in `\(cut(text))` is not closed or names nothing")
    }
  }
}
