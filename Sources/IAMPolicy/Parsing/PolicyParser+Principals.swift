import JSONTree

extension PolicyParser {
  /// The `Principal` or `NotPrincipal`, as far as the kind of policy has one.
  mutating func readPrincipal(_ members: [SourceJSON.Member], _ source: SourceJSON) -> PrincipalElement? {
    let plain = members["Principal"]
    let negated = members["NotPrincipal"]
    guard kind.namesPrincipals else {
      if let value = plain ?? negated {
        report(
          .notAllowedHere, value, "",
          "\(article(kind.awsName)) cannot have `\(plain == nil ? "NotPrincipal" : "Principal")`")
      }
      return nil
    }
    if let negated, kind == .trust || kind == .resourceControl || plain != nil {
      report(
        .notAllowedHere, negated, "",
        plain == nil
          ? "\(article(kind.awsName)) cannot have `NotPrincipal`"
          : "a statement has `Principal` or `NotPrincipal`, not both")
    }
    guard let value = plain ?? negated else {
      // A bucket policy's statement without one is taken, and reaches nobody.
      if kind != .resource { report(.missing, source, "", "the statement has no `Principal`") }
      return nil
    }
    let names = readNames(value)
    if kind == .resourceControl, names != [.everyone] {
      report(.badPrincipal, value, "", "the principal of a resource control policy is `*`")
    }
    return PrincipalElement(isNegated: plain == nil, names: names)
  }

  private mutating func readNames(_ source: SourceJSON) -> [PrincipalName] {
    if case .string(let text) = source.value {
      guard text == "*" else {
        report(.badPrincipal, source, text, "the principal `\(cut(text))` must be `*` or an object")
        return []
      }
      return [.everyone]
    }
    guard let members = object(source, "a principal") else { return [] }
    checkNames(members, known: ["AWS", "Service", "Federated", "CanonicalUser"], in: "a principal")
    if members.isEmpty { report(.missing, source, "", "the principal names nobody") }
    var names: [PrincipalName] = []
    for member in members {
      for (text, element) in strings(member.value, member.name) {
        if let name = readName(text, member.name, element) { names.append(name) }
      }
    }
    return names
  }

  private mutating func readName(_ text: String, _ type: String, _ source: SourceJSON) -> PrincipalName? {
    switch type {
    case "AWS":
      guard let name = awsName(text) else {
        report(.badPrincipal, source, text, "`\(cut(text))` is no principal")
        return nil
      }
      return name
    case "Service":
      guard text != "*" else { return .everyone }
      guard !text.isEmpty, !text.contains("*"), !text.contains("${") else {
        report(.badPrincipal, source, text, "`\(cut(text))` is no service")
        return nil
      }
      return .service(text)
    case "Federated":
      guard text != "*" else { return .everyone }
      return .federated(text)
    default: return .canonicalUser(text)
    }
  }

  private func awsName(_ text: String) -> PrincipalName? {
    if text == "*" { return .everyone }
    if isAccount(text) { return .account(text) }
    if text.utf8.count >= 16, text.utf8.count <= 128, text.hasPrefix("A"),
      text.utf8.allSatisfy({ ($0 >= 0x41 && $0 <= 0x5A) || ($0 >= 0x30 && $0 <= 0x39) })
    {
      return .uniqueID(text)
    }
    guard !text.utf8.contains(where: { $0 == 0x2A || $0 == 0x3F || $0 == 0x24 }) else { return nil }
    let parts = text.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
    guard parts.count == 6, parts[0] == "arn", !parts[1].isEmpty, isAccount(parts[4]) else { return nil }
    switch parts[2] {
    case "iam":
      if parts[5] == "root" { return .account(String(parts[4])) }
      return parts[5].hasPrefix("user/") || parts[5].hasPrefix("role/") ? .arn(text) : nil
    case "sts":
      return parts[5].hasPrefix("assumed-role/") || parts[5].hasPrefix("federated-user/") ? .arn(text) : nil
    default: return nil
    }
  }

  private func isAccount(_ text: some StringProtocol) -> Bool {
    text.utf8.count == 12 && text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
  }

  private func article(_ name: String) -> String {
    (name.utf8.first.map { [0x61, 0x65, 0x69, 0x6F, 0x75].contains($0) } == true ? "an " : "a ") + name
  }
}
