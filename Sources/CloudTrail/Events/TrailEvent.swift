public import Identity
public import JSONTree

/// One CloudTrail record, read from anywhere and with tolerance for every form that was ever seen.
///
/// Source: CloudTrail User Guide, "CloudTrail record contents".
public struct TrailEvent: Sendable {
  /// The record as it was read, without the token of a session that it opened.
  public let raw: [UInt8]
  /// `eventID`; where a record has none, a digest of its bytes.
  public var id: String
  /// When the request was made.
  public var time: Timestamp
  /// The service principal, such as `sts.amazonaws.com`.
  public var source: String
  /// The operation.
  public var name: String
  /// The Region as it is written, known or not.
  public var region: String
  /// An address, the name of a service, or `AWS Internal`.
  public var sourceAddress: String?
  /// The caller's program.
  public var userAgent: String?
  /// The error's code; many failures have a message only.
  public var errorCode: String?
  /// The error's message.
  public var errorMessage: String?
  /// `AwsApiCall`, `AwsServiceEvent`, `AwsConsoleAction`, `AwsConsoleSignIn` …, in the record's own spelling.
  public var eventType: String
  /// Whether the operation only reads; by the operation's name where the record does not say.
  public var isReadOnly: Bool
  /// Who made the request.
  public var actor: TrailActor
  /// The account whose trail this is.
  public var recipientAccount: String?
  /// The accounts of the resources the event was about.
  public var resourceAccounts: [String]
  /// `requestParameters`.
  public var parameters: JSON
  /// `responseElements`.
  public var response: JSON
  /// `additionalEventData`.
  public var additional: JSON
  /// `serviceEventDetails`.
  public var serviceDetails: JSON
  /// Why CloudTrail delivered this late or again, such as `DELIVERY_DELAY`; nil for ordinary records.
  public var addendumReason: String?
  /// The id of the record that this one amends.
  public var amendedID: String?
  /// Whether the credentials came from the console; nil in most records.
  public var isFromConsole: Bool?

  /// The account that this is about: the actor's own, else the trail's.
  public var account: String { actor.account ?? recipientAccount ?? "" }

  /// Whether an error is named in any way, also in the response of the sign-in service.
  public var isFailure: Bool {
    if errorCode != nil || errorMessage != nil { return true }
    return response[name]?.string?.lowercased() == "failure"
  }

  /// Whether CloudTrail delivered this late or again.
  public var isBackfilled: Bool { addendumReason != nil }

  /// Whether the sign-in service wrote this; by the operation where the record says nothing else.
  public var isSignInEvent: Bool {
    if source.isEmpty, eventType.isEmpty { return name == "ConsoleLogin" || name == "CheckMfa" }
    return eventType.lowercased() == "awsconsolesignin" || source == "signin.amazonaws.com"
  }

  /// Whether a service wrote this about itself, without a request.
  public var isServiceEvent: Bool { eventType.lowercased() == "awsserviceevent" }

  /// Whether a person made it at the console, by the credentials, the invoker, the kind of event, or the program.
  public var isMadeAtConsole: Bool {
    if isFromConsole == true || actor.invokedBy == "signin.amazonaws.com"
      || eventType.lowercased() == "awsconsoleaction"
    {
      return true
    }
    // `signin.amazonaws.com`, `console.ec2.amazonaws.com`, `[S3Console/0.4]`: as older records have it.
    guard let userAgent else { return false }
    return userAgent == "signin.amazonaws.com" || userAgent.contains("S3Console/")
      || userAgent.hasPrefix("console.") && userAgent.hasSuffix("amazonaws.com")
  }

  /// Whether a sign-in used MFA; nil where the record does not say.
  public var usesMFA: Bool? { additional["MFAUsed"].flatMap(TrailEvent.flag) }

  /// `source:name` with the service's short name, such as `iam:CreateAccessKey`.
  public var action: String {
    let service = source.split(separator: ".").first.map(String.init) ?? source
    return "\(service):\(name)"
  }
}
