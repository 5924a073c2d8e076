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
  /// The account whose root was asked for; empty where the call failed and the record does not say.
  public var target: String
  /// Whether the record is from the trail of that account, and so a copy of the caller's.
  public var isFromTarget: Bool
  /// The task policy's name, such as `S3UnlockBucketPolicy`.
  public var task: String
  /// The access key of the session; nil where the call failed.
  public var accessKeyID: String?
  /// The error, where the call failed.
  public var errorCode: String?
  /// Its message.
  public var errorMessage: String?

  /// Reads a record of AssumeRoot; nil for other records and for those without a target that did not fail.
  public init?(_ event: TrailEvent) {
    guard event.name == "AssumeRoot" else { return nil }
    let principal = event.parameters["targetPrincipal"]
    let named = Self.account(of: principal?.string ?? principal?.number?.text ?? "")
    guard
      let target = named ?? event.resourceAccounts.first ?? Self.account(refusedBy: event.errorMessage)
        ?? (event.isFailure ? "" : nil)
    else { return nil }
    self.eventID = event.id
    self.time = event.time
    self.caller = event.actor.name
    self.callerAccount = event.account
    self.sourceAddress = event.sourceAddress
    self.target = target
    self.isFromTarget = event.recipientAccount == target || event.account == target
    let policy = event.parameters["taskPolicyArn"]
    let arn = policy?["arn"]?.string ?? policy?.string ?? ""
    self.task = arn.split(separator: "/").last.map(String.init) ?? "unknown"
    self.accessKeyID = event.response["credentials"]?["accessKeyId"]?.string
    self.errorCode = event.errorCode ?? (event.isFailure ? "unknown" : nil)
    self.errorMessage = event.errorMessage
  }

  /// Records of refused calls may lack their parameters; AWS's message names the resource.
  private static func account(refusedBy message: String?) -> String? {
    let words = message?.split(separator: " ") ?? []
    return words.last { $0.hasPrefix("arn:") && $0.hasSuffix(":root") }.flatMap { account(of: String($0)) }
  }

  /// `targetPrincipal` is an account id or the ARN of the account's root.
  private static func account(of principal: String) -> String? {
    if let account = AccountID(rawValue: principal) { return account.rawValue }
    return (try? ARN(principal))?.accountID?.rawValue
  }
}
