import AWSWire
import CloudTrail
import Identity

/// Makes a trail record of a call that was served.
enum TrailRecording {
  static func record(_ served: Handler.Served, _ handler: Handler, _ call: Call) -> TrailRecord {
    let model = handler.model
    var record = TrailRecord(
      identity: call.caller.identity, time: call.moment.wholeSeconds, source: model.service.eventSource,
      name: handler.eventName, region: model.service.isGlobal ? "us-east-1" : call.region,
      sourceAddress: call.sourceAddress, userAgent: call.userAgent,
      requestParameters: served.requestParameters,
      responseElements: served.error == nil ? served.responseElements : Handler.Served.null,
      requestID: call.requestID, eventID: call.eventID, isReadOnly: model.isReadOnly,
      recipient: call.account)
    if let error = served.error {
      record.errorCode = error.code == "AccessDeniedException" ? "AccessDenied" : error.code
      record.errorMessage = error.message
    }
    record.host = call.host
    record.resources = served.resources.compactMap { need in
      guard need.resource != "*" else { return nil }
      let owner = need.owner ?? call.account.rawValue
      return need.type.map { TrailRecord.Resource(arn: need.resource, account: owner, type: $0) }
        ?? resource(need.resource, owner: owner)
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
