internal import JSONTree

/// A record as a row of a table of CloudTrail logs, as Athena and Glue have it: names in lower case, and what differs
/// from record to record as text.
///
/// Source: Amazon Athena User Guide, "Query AWS CloudTrail logs".
enum TableRow {
  private static let names = Dictionary(
    uniqueKeysWithValues: [
      "eventVersion", "userIdentity", "eventTime", "eventSource", "eventName", "awsRegion", "sourceIPAddress",
      "userAgent", "errorCode", "errorMessage", "requestParameters", "responseElements",
      "additionalEventData",
      "requestID", "eventID", "readOnly", "eventType", "apiVersion", "recipientAccountId",
      "serviceEventDetails",
      "sharedEventID", "vpcEndpointId", "tlsDetails", "eventCategory", "managementEvent", "principalId",
      "accountId", "invokedBy", "accessKeyId", "userName", "sessionContext", "mfaAuthenticated",
      "creationDate",
      "sessionIssuer", "sourceIdentity", "assumedRoot", "sessionCredentialFromConsole", "originalEventID",
    ].map { ($0.lowercased(), $0) })

  /// Columns that hold JSON as text.
  private static let texts: Set<String> = [
    "requestParameters", "responseElements", "additionalEventData", "serviceEventDetails",
  ]

  /// The record of a row; nil where this is none.
  static func record(_ json: SourceJSON) -> [UInt8]? {
    guard json["eventname"] != nil, json["eventtime"] != nil else { return nil }
    return renamed(json.json).bytes
  }

  private static func renamed(_ json: JSON) -> JSON {
    switch json {
    case .array(let elements): return .array(elements.map(renamed))
    case .object(let object):
      return .object(
        JSONObject(
          object.members.map { member in
            let name = names[member.name] ?? member.name
            let value = texts.contains(name) ? opened(member.value) : renamed(member.value)
            return JSONObject.Member(name: name, value: value)
          }))
    default: return json
    }
  }

  private static func opened(_ value: JSON) -> JSON {
    guard let text = value.string, let json = try? JSON.parse(Array(text.utf8)), json.object != nil else {
      return value
    }
    return json
  }
}
