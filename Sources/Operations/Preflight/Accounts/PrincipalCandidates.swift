internal import IAMPolicy
internal import Identity

/// The principals that a decision about some policies could tell apart: those of the account, and those that the
/// policies name.
struct PrincipalCandidates {
  private let account: PreflightAccount
  private let documents: [PolicyDocument]
  /// The most principals that policies name and that are looked at.
  private static let most = 200

  init(_ documents: [PolicyDocument], in account: PreflightAccount) {
    self.documents = documents
    self.account = account
  }

  /// All of them, the surest first.
  var all: [AccountPrincipal] {
    let known: [AccountPrincipal] =
      account.principals ?? [
        .role("any-administrator", in: account, standing: .assumed),
        .user("any-administrator", in: account, standing: .assumed),
      ]
    var seen = Set(known.map(key))
    var more: [AccountPrincipal] = []
    for candidate in named where more.count < Self.most && seen.insert(key(candidate)).inserted {
      more.append(candidate)
    }
    guard account.principals != nil else { return known + more }
    // What cannot be made again and is not there is nobody.
    var creatable = more.filter { $0.standing == .named } + [.role("new-role", in: account, standing: .named)]
    for index in creatable.indices { creatable[index].standing = .creatable }
    return known + creatable
  }

  private func key(_ candidate: AccountPrincipal) -> String {
    candidate.standing == .irreplaceable
      ? candidate.principal.userID ?? candidate.arn : candidate.arn
  }

  private var named: [AccountPrincipal] {
    var found: [AccountPrincipal] = []
    for statement in documents.flatMap(\.statements) {
      for name in statement.principal?.names ?? [] { found += principals(name) }
      for condition in statement.conditions { found += principals(condition) }
    }
    return found
  }

  /// AWS stores the unique ids of users and roles that a `Principal` element names.
  private func principals(_ name: PrincipalName) -> [AccountPrincipal] {
    switch name {
    case .arn(let arn): principal(arn, standing: .irreplaceable).map { [$0] } ?? []
    case .uniqueID(let id): [holder(of: id)]
    default: []
    }
  }

  private func principals(_ condition: Condition) -> [AccountPrincipal] {
    switch condition.key.lowercased() {
    case "aws:principalarn": condition.values.compactMap { principal($0, standing: .named) }
    case "aws:userid": condition.values.filter { $0.hasPrefix("A") }.map(holder)
    case "aws:username":
      condition.values.map { .user(Self.instance($0, "x"), in: account, standing: .named) }
    default: []
    }
  }

  /// Whoever has a unique id, such as `AROAEXAMPLE:*` of a role's sessions or `AIDAEXAMPLE` of a user.
  private func holder(of id: String) -> AccountPrincipal {
    let parts = id.split(separator: ":", maxSplits: 1).map { Self.instance(String($0), "X") }
    let unique = parts.first ?? id
    guard !unique.hasPrefix("AIDA") else {
      return .user("holder-of-\(unique)", in: account, standing: .irreplaceable, id: unique)
    }
    return .role(
      "holder-of-\(unique)", in: account, standing: .irreplaceable, id: unique,
      session: parts.count == 2 ? parts[1] : "session")
  }

  /// A principal of this account whose ARN fits a pattern; nil where only another account has such.
  private func principal(_ pattern: String, standing: AccountPrincipal.Standing) -> AccountPrincipal? {
    if pattern == "*" { return nil }
    let parts = pattern.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 6 else {
      // `*role/Admin*` and the like, as StringLike takes them.
      return pattern.split(separator: "/", maxSplits: 1).last.map {
        .role(Self.instance(String($0), "x"), in: account, standing: standing)
      }
    }
    let owner = parts[4]
    guard owner == account.id.rawValue || owner.contains("*") || owner.contains("?") || owner.contains("$")
    else { return nil }
    let words = parts[5].split(separator: "/", maxSplits: 1).map { Self.instance(String($0), "x") }
    guard words.count == 2 else {
      return parts[5] == "*" ? .role("any", in: account, standing: standing) : nil
    }
    switch words[0] {
    case "user": return .user(words[1], in: account, standing: standing)
    case "role", "x": return .role(words[1], in: account, standing: standing)
    case "assumed-role":
      let names = words[1].split(separator: "/", maxSplits: 1).map(String.init)
      return .role(
        names[0], in: account, standing: standing, session: names.count == 2 ? names[1] : "session")
    default: return nil
    }
  }

  /// A text that fits a pattern.
  private static func instance(_ pattern: String, _ filler: Character) -> String {
    String(pattern.map { $0 == "*" || $0 == "?" ? filler : $0 })
  }
}
