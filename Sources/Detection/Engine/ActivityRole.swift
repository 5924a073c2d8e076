internal import CloudTrail

/// What a record is in the story of root; each record has one role, or none.
enum ActivityRole: Hashable, Sendable {
  /// Root signed in to the console.
  case signIn
  /// A sign-in as root failed.
  case failedSignIn
  /// A sign-in as a user failed, which may be part of guessing that root's failures are part of too.
  case failedUserSignIn
  /// A question on the way to a sign-in, such as for MFA.
  case signInStep
  /// The sign-in service tells of root's password or address.
  case notice
  /// Root did something.
  case action
  /// A service did something for root.
  case service
  /// Somebody whom root let in did something.
  case federated
  /// Somebody opened a root session.
  case assumeRoot(AssumeRootCall)
  /// Somebody was refused a root session.
  case refusedAssumeRoot(AssumeRootCall)
  /// Somebody changed who may be root.
  case organizationChange

  init?(_ event: TrailEvent) {
    if RootActivity.isRoot(event) {
      self = Self.ofRoot(event)
    } else if event.actor.isFederatedByRoot {
      self = .federated
    } else if let call = AssumeRootCall(event) {
      self = call.errorCode == nil ? .assumeRoot(call) : .refusedAssumeRoot(call)
    } else if RootActivity.changesOrganization(event) {
      self = .organizationChange
    } else if event.name == "ConsoleLogin", event.isFailure, event.actor.type == "IAMUser" {
      self = .failedUserSignIn
    } else if RootActivity.concerns(event), RootActivity.signInNames.contains(event.name) {
      self = .notice
    } else {
      return nil
    }
  }

  private static func ofRoot(_ event: TrailEvent) -> ActivityRole {
    if event.name == "ConsoleLogin" { return event.isFailure ? .failedSignIn : .signIn }
    if event.name == "CheckMfa" { return .signInStep }
    if RootActivity.signInNames.contains(event.name) { return .notice }
    return event.actingService == nil ? .action : .service
  }
}

extension TrailEvent {
  /// The service that acted for root, where it was one.
  ///
  /// `invokedBy: signin.amazonaws.com` is a person at the console. Old records name a service in the address only.
  var actingService: String? {
    let person = "signin.amazonaws.com"
    if let invoker = actor.invokedBy { return invoker == person ? nil : invoker }
    // Of the sign-in service it is a person too, such as one who calls `aws login`.
    if isServiceEvent, source != person { return source.isEmpty ? "AWS" : source }
    guard let sourceAddress, sourceAddress.hasSuffix(".amazonaws.com"), sourceAddress != person else {
      return nil
    }
    return sourceAddress
  }
}
