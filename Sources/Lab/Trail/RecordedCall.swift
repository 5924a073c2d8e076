import AWSWire
import CloudTrail
import Identity

/// A call as the trail keeps it: what its record says, put together when somebody reads it.
///
/// Most records of a busy lab go unread, and what they are made of takes less room than their text.
struct RecordedCall: Sendable {
  /// The account whose trail it is.
  var account: AccountID { caller.account }
  /// The `eventName` of its record.
  var name: String { handler.eventName }
  /// The Region that recorded it.
  let region: String
  let time: Timestamp
  private(set) var userAgent: String
  private(set) var host: String
  private let sourceAddress: String
  private let handler: Handler
  private let caller: Caller
  private let ids: CallIDs
  private let parameters: TrailValue
  private let outcome: Outcome
  private let resources: [Resource]

  private enum Outcome: Sendable {
    case success(TrailValue)
    indirect case error(code: String, message: String?)
  }

  /// A resource as the handler named it.
  private struct Resource: Sendable {
    let arn: String
    let owner: String?
    let type: String?
  }

  /// Keeps a call that was served.
  init(_ served: Handler.Served, _ handler: Handler, _ call: Call) {
    self.handler = handler
    caller = call.caller
    ids = call.ids
    time = call.moment.wholeSeconds
    region = handler.model.service.isGlobal ? "us-east-1" : call.region
    sourceAddress = call.sourceAddress
    userAgent = call.userAgent
    host = call.host
    parameters = served.requestParameters
    outcome =
      served.error.map { .error(code: $0.code, message: $0.message) } ?? .success(served.responseElements)
    resources = served.resources.compactMap { need in
      need.resource == "*" ? nil : Resource(arn: need.resource, owner: need.owner, type: need.type)
    }
  }

  /// Takes texts over from another call that says the same, so that both share one storage.
  mutating func share(_ other: RecordedCall) {
    if userAgent == other.userAgent { userAgent = other.userAgent }
    if host == other.host { host = other.host }
  }

  /// The record.
  var record: TrailRecord {
    let model = handler.model
    var record = TrailRecord(
      identity: caller.identity, time: time, source: model.service.eventSource, name: handler.eventName,
      region: region, sourceAddress: sourceAddress, userAgent: userAgent,
      requestParameters: parameters.json, responseElements: TrailValue.null.json,
      requestID: ids.request(ofS3: model.service.name == "s3"), eventID: ids.event,
      isReadOnly: model.isReadOnly, recipient: account)
    switch outcome {
    case .success(let elements): record.responseElements = elements.json
    case .error(let code, let message):
      record.errorCode = code == "AccessDeniedException" ? "AccessDenied" : code
      record.errorMessage = message
    }
    record.host = host
    record.resources = resources.compactMap { resource in
      let owner = resource.owner ?? account.rawValue
      return resource.type.map { TrailRecord.Resource(arn: resource.arn, account: owner, type: $0) }
        ?? Self.resource(resource.arn, owner: owner)
    }
    return record
  }

  private static func resource(_ arn: String, owner: String) -> TrailRecord.Resource? {
    let parts = arn.utf8.split(separator: 0x3A, maxSplits: 5, omittingEmptySubsequences: false)
    guard parts.count == 6 else { return nil }
    let account = Substring(parts[4])
    let service =
      switch Substring(parts[2]) {
      case "iam": "IAM"
      case "organizations": "Organizations"
      case let other: other.uppercased()
      }
    let kind = Substring(parts[5].prefix { $0 != 0x2F && $0 != 0x3A })
    return TrailRecord.Resource(
      arn: arn, account: account.isEmpty ? owner : String(account),
      type: "AWS::\(service)::\(kind.prefix(1).uppercased())\(kind.dropFirst())")
  }
}
