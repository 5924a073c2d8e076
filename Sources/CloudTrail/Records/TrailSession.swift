public import Identity
internal import JSONTree

/// The session of temporary credentials, as `sessionContext` says it.
public struct TrailSession: Hashable, Sendable {
  /// Who a session stands for.
  public struct Issuer: Hashable, Sendable {
    /// `Role`, `IAMUser` or `Root`.
    public var type: String
    /// The unique id.
    public var principalID: String
    /// The ARN.
    public var arn: String
    /// The account.
    public var account: AccountID
    /// The name of the role or user.
    public var userName: String?

    /// Creates an issuer.
    public init(type: String, principalID: String, arn: String, account: AccountID, userName: String?) {
      self.type = type
      self.principalID = principalID
      self.arn = arn
      self.account = account
      self.userName = userName
    }
  }

  /// When the credentials were issued.
  public var creationDate: Timestamp
  /// Whether the session was opened with MFA.
  public var isMFAAuthenticated: Bool
  /// Who the session stands for; nil for root.
  public var issuer: Issuer?
  /// The source identity, where one was set.
  public var sourceIdentity: String?

  /// Creates a session.
  public init(
    creationDate: Timestamp, isMFAAuthenticated: Bool, issuer: Issuer? = nil, sourceIdentity: String? = nil
  ) {
    self.creationDate = creationDate
    self.isMFAAuthenticated = isMFAAuthenticated
    self.issuer = issuer
    self.sourceIdentity = sourceIdentity
  }

  func write(to writer: inout JSONWriter) {
    writer.openObject()
    if let issuer {
      writer.name("sessionIssuer")
      writer.openObject()
      writer.member("type", issuer.type)
      writer.member("principalId", issuer.principalID)
      writer.member("arn", issuer.arn)
      writer.member("accountId", issuer.account.rawValue)
      if let userName = issuer.userName { writer.member("userName", userName) }
      writer.closeObject()
    }
    writer.name("attributes")
    writer.openObject()
    writer.member("creationDate", creationDate.iso8601)
    writer.member("mfaAuthenticated", isMFAAuthenticated ? "true" : "false")
    writer.closeObject()
    if let sourceIdentity { writer.member("sourceIdentity", sourceIdentity) }
    writer.closeObject()
  }
}
