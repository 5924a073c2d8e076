internal import Identity
internal import JSONTree
internal import Operations

/// An entry of the ledger as an event of the Open Cybersecurity Schema Framework: class API Activity.
///
/// Source: <https://schema.ocsf.io/1.3.0/classes/api_activity>.
enum LedgerOCSF {
  /// The version of the framework.
  static let version = "1.3.0"

  /// The number of the class API Activity.
  private static let apiActivity = 6003

  /// The activity "Other": opening a session is none of create, read, update and delete.
  private static let other = 99

  /// The event as one line.
  static func line(_ entry: LedgerEntry, productVersion: String) -> String {
    let event = entry.event
    var document: JSONObject = [
      "class_uid": .integer(apiActivity), "class_name": "API Activity", "category_uid": 6,
      "category_name": "Application Activity", "activity_id": .integer(other),
      "activity_name": .string(event.kind.rawValue), "type_uid": .integer(apiActivity * 100 + other),
      "type_name": "API Activity: Other", "time": .integer(Int(entry.time.milliseconds)),
      "severity_id": 1, "severity": "Informational",
      "metadata": [
        "version": .string(version), "uid": .string(entry.hash), "sequence": .integer(Int(entry.sequence)),
        "correlation_uid": .string(entry.context.run),
        "product": [
          "name": "Rootlatch", "vendor_name": "Rootlatch", "version": .string(productVersion),
        ],
      ],
      "actor": [
        "user": [
          "uid": .string(entry.context.caller), "name": .string(entry.context.user),
          "account": [
            "uid": .string(entry.context.callerAccount.rawValue), "type": "AWS Account", "type_id": 10,
          ],
        ],
        "app_name": .string("rootlatch \(entry.context.command)"),
      ],
      "src_endpoint": ["hostname": .string(entry.context.host)],
      "api": api(event),
      "cloud": ["provider": "AWS", "account": account(entry)],
    ]
    let status = status(event.outcome)
    document["status_id"] = .integer(status.id)
    document["status"] = .string(status.name)
    if let detail = event.detail { document["status_detail"] = .string(detail) }
    if let reason = entry.context.reason { document["message"] = .string(reason) }
    document["unmapped"] = .object(unmapped(entry))
    return JSON.object(document).description
  }

  private static func api(_ event: LedgerEvent) -> JSON {
    var api: JSONObject = [
      "operation": .string(event.task == nil ? event.step ?? event.kind.rawValue : "AssumeRoot"),
      "service": ["name": "sts.amazonaws.com"],
    ]
    if event.task == nil { api["service"] = ["name": "rootlatch"] }
    if let id = event.requestIDs.last { api["request"] = ["uid": .string(id)] }
    return .object(api)
  }

  private static func account(_ entry: LedgerEntry) -> JSON {
    let account = entry.event.account ?? entry.context.callerAccount
    return ["uid": .string(account.rawValue), "type": "AWS Account", "type_id": 10]
  }

  private static func status(_ outcome: LedgerEvent.Outcome?) -> (id: Int, name: String) {
    switch outcome {
    case .succeeded: (1, "Success")
    case .failed: (2, "Failure")
    case .skipped: (99, "Skipped")
    case .unknown, nil: (0, "Unknown")
    }
  }

  /// What the class has no place for.
  private static func unmapped(_ entry: LedgerEntry) -> JSONObject {
    var rest: JSONObject = ["previous": .string(entry.previous)]
    let event = entry.event
    for (name, value) in [
      ("task", event.task), ("step", event.step), ("accessKeyId", event.accessKeyID),
      ("ticket", entry.context.ticket), ("endpoint", entry.context.endpoint),
    ] {
      if let value { rest[name] = .string(value) }
    }
    if let intent = event.intent { rest["intent"] = .integer(Int(intent)) }
    return rest
  }
}
