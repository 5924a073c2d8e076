import AWSWire
import CloudTrail
import Identity

/// Makes a trail record of a call that was served.
enum TrailRecording {
  static func record(_ served: Handler.Served, _ model: OperationModel, _ call: Call) -> TrailRecord {
    var record = TrailRecord(
      identity: call.caller.identity, time: call.moment.wholeSeconds, source: model.service.eventSource,
      name: model.name, region: model.service.isGlobal ? "us-east-1" : call.region,
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
      guard need.resource != "*",
        let owner = owner(of: need.resource, or: need.owner ?? call.account.rawValue)
      else { return nil }
      return TrailRecord.Resource(arn: need.resource, account: owner, type: type(of: need.resource))
    }
    return record
  }

  private static func owner(of arn: String, or account: String) -> String? {
    let parts = arn.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
    guard parts.count == 6 else { return nil }
    return parts[4].isEmpty ? account : String(parts[4])
  }

  private static func type(of arn: String) -> String {
    let parts = arn.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
    guard parts.count == 6 else { return "AWS::Unknown" }
    let kind = parts[5].prefix { $0 != "/" && $0 != ":" }
    let service =
      parts[2] == "iam" ? "IAM" : parts[2] == "organizations" ? "Organizations" : parts[2].uppercased()
    return "AWS::\(service)::\(kind == "root" ? "Root" : kind.prefix(1).uppercased() + kind.dropFirst())"
  }
}
