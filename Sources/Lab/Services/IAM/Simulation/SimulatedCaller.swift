import AWSServices
import AWSWire
import IAMPolicy
import Identity

/// In whose name a simulation asks.
struct SimulatedCaller {
  /// A user, group or role by its ARN.
  struct Entity {
    let arn: String
    let kind: EntityKind
    let account: AccountID
    let name: String

    /// Takes the ARN of a user, group or role apart; nil for every other text.
    init?(_ text: String) {
      guard let arn = try? ARN(text), arn.service == "iam", let account = arn.accountID,
        let kind = EntityKind(rawValue: String(arn.resourceType)),
        let name = arn.resourceName.split(separator: "/").last
      else { return nil }
      self.arn = text
      self.kind = kind
      self.account = account
      self.name = String(name)
    }
  }

  /// Nil where the request names no caller.
  let entity: Entity?
  /// The account of the caller, or of whoever asks for the simulation.
  let account: AccountID

  init(_ entity: Entity?, asking account: AccountID) {
    self.entity = entity
    self.account = entity?.account ?? account
  }

  /// Reads `CallerArn`.
  ///
  /// - Throws: `InvalidInput` for sessions, services, root users and other texts.
  init(arn: String?, otherwise: Entity? = nil, asking account: AccountID) throws(AWSError) {
    guard let arn else {
      self.init(otherwise, asking: account)
      return
    }
    guard let entity = Entity(arn) else { throw SimulationFailure.caller }
    self.init(entity, asking: account)
  }

  /// The caller as the engine knows it; the condition keys come from ``context`` alone.
  var principal: Principal {
    Principal(
      kind: entity?.kind == .role ? .role : .user,
      arn: entity?.arn ?? "arn:aws:iam::\(account):user/simulated",
      accountID: account)
  }

  /// The condition keys that AWS supplies where the request does not.
  ///
  /// Recorded 2026-09: without a caller the user id is a fixed word and neither ARN nor name is there; with one it is
  /// the caller's ARN; groups and roles have no user name.
  var context: RequestContext {
    var context = RequestContext()
    context.set("aws:userid", to: entity?.arn ?? "STUB_PRINCIPAL_FOR_POLICY_SIMULATOR")
    context.set("aws:PrincipalAccount", to: account.rawValue)
    if let entity {
      context.set("aws:PrincipalArn", to: entity.arn)
      if entity.kind == .user { context.set("aws:username", to: entity.name) }
    }
    return context
  }
}
