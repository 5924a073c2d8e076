/// How a statement that names principals reaches the caller, which decides what its Allow is worth.
struct PrincipalMatch: OptionSet, Sendable, Hashable {
  let rawValue: UInt8
  /// Named in person: its user ARN, session ARN, service or provider, or as part of everybody.
  static let direct = PrincipalMatch(rawValue: 1)
  /// Named by what its session was made from: the role, or the user behind a federated user.
  static let issuer = PrincipalMatch(rawValue: 2)
  /// Named by its account, which delegates to the account's own policies.
  static let account = PrincipalMatch(rawValue: 4)
  /// The statement's kind names no principals.
  static let unnamed = PrincipalMatch(rawValue: 8)

  init(rawValue: UInt8) { self.rawValue = rawValue }
}

/// A `Principal` or `NotPrincipal` element, ready to be matched.
struct PrincipalMatcher: Sendable {
  enum Name: Sendable {
    case everyone
    case account([UInt8])
    case arn([UInt8])
    case uniqueID([UInt8])
    case service([UInt8])
    case federated([UInt8])
    case canonicalUser
  }

  let isNegated: Bool
  let names: [Name]

  init(_ element: PrincipalElement) {
    isNegated = element.isNegated
    names = element.names.map { name in
      switch name {
      case .everyone: .everyone
      case .account(let id): .account(Array(id.utf8))
      case .arn(let arn): .arn(Array(arn.utf8))
      case .uniqueID(let id): .uniqueID(Array(id.utf8))
      case .service(let service): .service(Array(service.utf8))
      case .federated(let provider): .federated(Array(provider.utf8))
      case .canonicalUser: .canonicalUser
      }
    }
  }

  /// How the element reaches the caller; empty where it does not.
  ///
  /// `NotPrincipal` spares whom it names in person or by role. An account in it spares only its root user: AWS's
  /// example lists the account beside the user it spares. A Deny with `NotPrincipal` hits every principal that has a
  /// permissions boundary.
  @inline(__always)
  func match(in scope: borrowing Scope, effect: Effect) -> PrincipalMatch {
    let found = named(scope.principal)
    guard isNegated else { return found }
    if effect == .deny, scope.hasBoundary { return .direct }
    return found.isDisjoint(with: [.direct, .issuer]) ? .direct : []
  }

  private func named(_ principal: Principal.Storage) -> PrincipalMatch {
    var found: PrincipalMatch = []
    for name in names {
      switch name {
      case .everyone: return .direct
      case .account(let id):
        if principal.kind != .service, equal(id, principal.names.account) {
          found.insert(principal.kind == .root || principal.kind == .assumedRoot ? .direct : .account)
        }
      case .arn(let arn):
        if equal(arn, principal.names.arn) {
          found.insert(principal.kind == .role ? .issuer : .direct)
        } else if equal(arn, principal.names.issuer) {
          found.insert(.issuer)
        }
      case .uniqueID(let id):
        if equal(id, principal.names.uniqueID) {
          found.insert([.role, .roleSession, .federatedUser].contains(principal.kind) ? .issuer : .direct)
        }
      case .service(let service):
        if principal.kind == .service, equal(service, principal.names.service) { found.insert(.direct) }
      case .federated(let provider):
        if principal.kind == .webIdentity || principal.kind == .saml,
          equal(provider, principal.names.issuer) || equal(provider, principal.names.arn)
        {
          found.insert(.direct)
        }
      case .canonicalUser: break
      }
    }
    return found
  }
}
