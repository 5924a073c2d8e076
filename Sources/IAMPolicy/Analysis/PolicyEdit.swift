public import JSONTree

/// One change to one policy, or to the request itself.
public struct PolicyEdit: Sendable, Hashable {
  /// What is done.
  public enum Verb: String, Sendable, Hashable {
    /// A statement is added.
    case add
    /// A statement is replaced.
    case replace
    /// A statement is removed.
    case remove
    /// The request is made under other circumstances.
    case request
    /// A setting beside the policies is changed.
    case setting
  }

  /// What is done.
  public let verb: Verb
  /// The kind of the policy; nil where no policy changes.
  public let kind: PolicyKind?
  /// The name of the policy; nil where no policy changes or a new one is made.
  public let policyID: String?
  /// The label of the statement as it was; nil where one is added.
  public let statement: String?
  /// Where the statement begins; nil where one is added.
  public let place: TextPlace?
  /// The statement as it should read; nil where it is removed.
  public let result: Statement?
  /// The change in words, such as ``add `Null: {"aws:AssumedRoot": "true"}` to the condition of `DenyRoot` ``.
  public let words: String

  init(
    _ verb: Verb, kind: PolicyKind? = nil, policyID: String? = nil, statement: Statement? = nil,
    result: Statement? = nil, words: String
  ) {
    self.verb = verb
    self.kind = kind
    self.policyID = policyID
    self.statement = statement?.label
    place = statement?.place
    self.result = result
    self.words = words
  }
}

/// The fewest and narrowest changes that turn a decision.
public struct SmallestChange: Sendable, Hashable {
  /// The changes, all of which are needed.
  public let edits: [PolicyEdit]
  /// What the engine decides once they are made.
  public let decision: Decision
  /// The policies once they are made.
  public let policies: PolicySet
  /// The request once they are made.
  public let request: AuthorizationRequest
}
