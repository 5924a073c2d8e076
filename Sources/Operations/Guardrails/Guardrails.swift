/// What the service control policies above one account do to its root user.
public struct Guardrails: Hashable, Sendable {
  /// A policy that stands in the way of root sessions.
  public struct Blocker: Hashable, Sendable {
    /// The policy's name.
    public let policy: String
    /// The tasks it makes impossible.
    public let tasks: [RootTask]

    /// Describes a blocker.
    public init(policy: String, tasks: [RootTask]) {
      self.policy = policy
      self.tasks = tasks
    }
  }

  /// A place above the account where the policies grant too little: what none of them allows is refused.
  public struct Gap: Hashable, Sendable {
    /// The id of the root, unit or account.
    public let target: String
    /// Its path, or the account's name.
    public let place: String
    /// The tasks whose sessions lack something there.
    public let tasks: [RootTask]
    /// Whether the owner of root's password or keys is refused everything that counts there.
    public let refusesRoot: Bool

    /// Describes a gap.
    public init(target: String, place: String, tasks: [RootTask], refusesRoot: Bool) {
      self.target = target
      self.place = place
      self.tasks = tasks
      self.refusesRoot = refusesRoot
    }

    /// What lets root sessions through again.
    var remedy: String {
      "attach FullAWSAccess to \(place) (\(target)) again, or allow there what root sessions need"
    }
  }

  /// The names of the policies that keep the owner of root's password or keys from doing anything that counts.
  public var guards: [String]
  /// The policies that refuse root sessions their work.
  public var blockers: [Blocker]
  /// The places whose policies allow too little.
  public var gaps: [Gap]

  /// Describes guardrails.
  public init(guards: [String] = [], blockers: [Blocker] = [], gaps: [Gap] = []) {
    self.guards = guards
    self.blockers = blockers
    self.gaps = gaps
  }

  /// What helps where no policy at some place above an account allows a call, and the place is not known.
  static let grantRemedy =
    "at the root, unit or account whose service control policies do not allow it, attach FullAWSAccess again or allow "
    + "what root sessions need"

  /// Whether the owner of root's password or keys is kept from acting, by a Deny or for want of an Allow.
  var keepRootFromActing: Bool { !guards.isEmpty || gaps.contains(where: \.refusesRoot) }
}
