internal import IAMPolicy
internal import Identity

/// Accounts that stand for all accounts a policy tells apart: those it names, and one that it does not.
struct RepresentativeAccounts {
  /// A group for each organization the accounts could be in, of which only one can be true.
  let groups: [[PreflightAccount]]

  init(_ change: PolicyChange, owner: AccountID?) {
    let texts = Self.texts(of: change.document)
    var ids: [AccountID] = []
    func add(_ id: AccountID?) { if let id, !ids.contains(id) { ids.append(id) } }
    if let owner {
      ids = [owner]
    } else if let owner = change.resource.flatMap(Self.account(inARN:)) {
      ids = [owner]
    } else {
      add(AccountID(rawValue: "111111111111"))
      for text in texts {
        add(AccountID(rawValue: text))
        add(Self.account(inARN: text))
      }
    }
    let partition = texts.lazy.compactMap(Self.partition).first ?? .aws
    let named = texts.filter { $0.hasPrefix("o-") }.map { text in
      String(text.map { $0 == "*" || $0 == "?" ? "x" : $0 })
    }
    var organizations: [String] = []
    for id in named.map({ String($0.prefix { $0 != "/" }) }) + ["o-anyorganization"]
    where !organizations.contains(id) && organizations.count < Self.mostOrganizations {
      organizations.append(id)
    }
    groups = organizations.map { id in
      let paths = [[]] + named.filter { $0.hasPrefix(id + "/") }.map { [$0] }
      return paths.flatMap { paths in
        ids.map { account in
          PreflightAccount(
            id: account, partition: partition,
            organization: OrganizationMembership(id: id, paths: paths))
        }
      }
    }
  }

  private static let mostOrganizations = 4

  /// Every text in principals, resources and conditions.
  private static func texts(of document: PolicyDocument) -> [String] {
    document.statements.flatMap { statement in
      (statement.resources?.patterns ?? []) + statement.conditions.flatMap(\.values)
        + (statement.principal?.names ?? []).compactMap { name in
          switch name {
          case .account(let text), .arn(let text): text
          default: nil
          }
        }
    }
  }

  private static func account(inARN text: String) -> AccountID? {
    let parts = text.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
    return parts.count == 6 ? AccountID(rawValue: String(parts[4])) : nil
  }

  private static func partition(_ text: String) -> Partition? {
    let parts = text.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == "arn", parts[1].hasPrefix("aws"), !parts[1].contains("*") else {
      return nil
    }
    return Partition(String(parts[1]))
  }
}

extension PolicySubject {
  /// Whether Organizations attaches it.
  public var isOrganizational: Bool { self == .serviceControl || self == .resourceControl }
}

extension PreflightAccount {
  /// The account below a root where FullAWSAccess is attached, and a change of its own beside or in the place of it.
  func binding(_ change: PolicyChange?, beside: Bool) -> PreflightAccount {
    var account = self
    let own = change.map { [AttachedPolicy(id: $0.name, document: $0.document)] } ?? []
    let isRCP = change?.subject == .resourceControl
    account.serviceControl = [
      PolicyLevel(id: "r-root", level: "root", policies: [.fullServiceControl]),
      PolicyLevel(
        id: id.rawValue, level: "account",
        policies: (beside ? [.fullServiceControl] : []) + (isRCP ? [] : own)),
    ]
    account.resourceControl = isRCP ? [PolicyLevel(id: id.rawValue, level: "account", policies: own)] : []
    return account
  }
}

extension AttachedPolicy {
  /// AWS's FullAWSAccess, which stands at every level until somebody takes it away.
  static let fullServiceControl = AttachedPolicy(
    id: "FullAWSAccess",
    document: PolicyDocument(
      kind: .serviceControl,
      statements: [
        Statement(
          index: 0, effect: .allow, actions: PatternElement(patterns: ["*"]),
          resources: PatternElement(patterns: ["*"]))
      ]))
}
