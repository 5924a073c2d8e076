public import Identity
public import JSONTree

/// What an entry of the ledger says happened.
public struct LedgerEvent: Hashable, Sendable {
  /// The kinds of event.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A call is about to be made.
    case intent
    /// What became of an intent.
    case outcome
    /// A step of a plan, or of another piece of work that can be resumed.
    case step
    /// Anything else worth keeping.
    case note
  }

  /// How something ended.
  public enum Outcome: String, Hashable, Sendable, CaseIterable {
    /// It was done.
    case succeeded
    /// It was refused, or it failed.
    case failed
    /// Nobody can tell: no answer came.
    case unknown
    /// It was left out on purpose.
    case skipped
  }

  /// The kind.
  public var kind: Kind
  /// The account it happens in.
  public var account: AccountID?
  /// The task of the root session, by the name of its policy, such as `S3UnlockBucketPolicy`.
  public var task: String?
  /// The key of a step, such as the id that a plan gives it.
  public var step: String?
  /// The sequence number of the intent that this answers.
  public var intent: Int64?
  /// How it ended.
  public var outcome: Outcome?
  /// What was done or what went wrong, in one line; what is longer than 4,096 bytes is cut.
  public var detail: String?
  /// The id of the session's access key, which is no secret; AWS CloudTrail names it in every call of the session.
  public var accessKeyID: String?
  /// The ids that AWS gave the requests.
  public var requestIDs: [String]
  /// More, for programs: at most 64 KiB of JSON, and never a secret.
  public var data: JSON?

  /// Describes an event.
  public init(
    _ kind: Kind, account: AccountID? = nil, task: String? = nil, step: String? = nil,
    intent: Int64? = nil, outcome: Outcome? = nil, detail: String? = nil, accessKeyID: String? = nil,
    requestIDs: [String] = [], data: JSON? = nil
  ) {
    self.kind = kind
    self.account = account
    self.task = task
    self.step = step
    self.intent = intent
    self.outcome = outcome
    self.detail = detail
    self.accessKeyID = accessKeyID
    self.requestIDs = requestIDs
    self.data = data
  }
}
