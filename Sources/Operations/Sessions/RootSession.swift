public import AWSClient
public import AWSWire
public import Identity

/// A session as the root user of a member account, for one task, with its place in the ledger.
public struct RootSession: Sendable {
  /// The account.
  public let account: AccountID
  /// The task.
  public let task: RootTask
  /// A client that is root of the account.
  public let client: AWSClient
  /// The credentials, which stay in memory unless the user asks for them.
  public let credentials: Credentials
  /// When they stop working; nil where the answer does not say.
  public let expiration: Timestamp?
  /// The source identity that the session carries; nil where the caller has none.
  public let sourceIdentity: String?
  /// The number of the ledger's entry that was written before the call.
  public let intent: Int64

  /// The id of the session's access key.
  public var accessKeyID: String { credentials.accessKeyID }
}
