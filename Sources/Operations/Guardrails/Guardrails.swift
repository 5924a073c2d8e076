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

  /// The names of the policies that keep the owner of root's password or keys from doing anything that counts.
  public var guards: [String]
  /// The policies that refuse root sessions their work.
  public var blockers: [Blocker]

  /// Describes guardrails.
  public init(guards: [String] = [], blockers: [Blocker] = []) {
    self.guards = guards
    self.blockers = blockers
  }
}
