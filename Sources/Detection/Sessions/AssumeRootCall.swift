public import CloudTrail
public import Identity
internal import JSONTree

/// A call of AssumeRoot, as the caller's trail has it.
///
/// Source: IAM User Guide, "Track privileged tasks in CloudTrail".
public struct AssumeRootCall: Hashable, Sendable {
  /// The record's `eventID`.
  public var eventID: String
  /// When.
  public var time: Timestamp
  /// The caller's ARN, or whatever the record has of the caller.
  public var caller: String
  /// The caller's account.
  public var callerAccount: String
  /// Where the call came from.
  public var sourceAddress: String?
  /// The account whose root was asked for.
  public var target: String
  /// The task policy's name, such as `S3UnlockBucketPolicy`.
  public var task: String
  /// The access key of the session; nil where the call failed.
  public var accessKeyID: String?
  /// The error, where the call failed.
  public var errorCode: String?
  /// Its message.
  public var errorMessage: String?

  /// Reads a record of AssumeRoot; nil for other records and for those without a target.
  public init?(_ event: TrailEvent) {
    guard event.name == "AssumeRoot" else { return nil }
    let principal = event.parameters["targetPrincipal"]?.string ?? ""
    guard let target = Self.account(of: principal) ?? event.resourceAccounts.first else { return nil }
    self.eventID = event.id
    self.time = event.time
    self.caller = event.actor.name
    self.callerAccount = event.account
    self.sourceAddress = event.sourceAddress
    self.target = target
    let policy = event.parameters["taskPolicyArn"]
    let arn = policy?["arn"]?.string ?? policy?.string ?? ""
    self.task = arn.split(separator: "/").last.map(String.init) ?? "unknown"
    self.accessKeyID = event.response["credentials"]?["accessKeyId"]?.string
    self.errorCode = event.errorCode ?? (event.isFailure ? "unknown" : nil)
    self.errorMessage = event.errorMessage
  }

  /// `targetPrincipal` is an account id or the ARN of the account's root.
  private static func account(of principal: String) -> String? {
    if let account = AccountID(rawValue: principal) { return account.rawValue }
    return (try? ARN(principal))?.accountID?.rawValue
  }
}
