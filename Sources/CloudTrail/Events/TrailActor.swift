public import Identity

/// Who made a request, as any `userIdentity` that was ever seen says it.
///
/// Source: CloudTrail User Guide, "CloudTrail userIdentity element". Every member may be missing, and an empty
/// text counts as missing.
public struct TrailActor: Hashable, Sendable {
  /// `Root`, `IAMUser`, `AssumedRole`, `FederatedUser`, `AWSService` …; empty where the record does not say.
  public var type = ""
  /// The unique id: the account's digits for root in new records, an `AIDA` id in old ones.
  public var principalID: String?
  /// The principal's ARN.
  public var arn: String?
  /// The principal's account.
  public var account: String?
  /// The key that signed.
  public var accessKeyID: String?
  /// The user's name; the account's alias in some records of root.
  public var userName: String?
  /// The service that made the call on somebody's behalf; `signin.amazonaws.com` is a person at the console.
  public var invokedBy: String?
  /// When temporary credentials were issued.
  public var creationDate: Timestamp?
  /// Whether the session was opened with MFA.
  public var isMFAAuthenticated: Bool?
  /// Whether the session was opened by AssumeRoot; most records do not say.
  public var isAssumedRoot: Bool?
  /// The type of the session's issuer: `Role`, `IAMUser` or `Root`.
  public var issuerType: String?
  /// The ARN of the session's issuer.
  public var issuerARN: String?
  /// The account of the session's issuer.
  public var issuerAccount: String?
  /// The source identity that was set when the role was assumed.
  public var sourceIdentity: String?

  /// An actor of whom nothing is known.
  public init() {}

  /// Whether the record calls this the root user; `RootActivity.isRoot` says whether it is.
  public var isTypeRoot: Bool { type == "Root" }

  /// Whether this is a federated user whom root let in.
  public var isFederatedByRoot: Bool { !isTypeRoot && issuerType == "Root" }

  /// The shortest name that tells a reader who this is.
  public var name: String {
    if isTypeRoot { return account.map { "root of \($0)" } ?? "root" }
    return arn ?? userName ?? principalID ?? (type.isEmpty ? "unknown" : type)
  }
}
