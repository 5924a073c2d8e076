public import JSONTree

/// What a delivered text holds, whatever it is wrapped in.
public enum TrailContent: Hashable, Sendable {
  /// One CloudTrail record.
  case record([UInt8])
  /// One GuardDuty finding.
  case finding([UInt8])
}

/// Takes records and findings out of the envelopes in which AWS delivers them.
///
/// Known are: a record; `{"Records": […]}` of a log file; an EventBridge event; a LookupEvents response and one of
/// its events; a CloudWatch Logs subscription's message; notices of new objects; SNS and SQS messages around any of
/// these; arrays.
public enum TrailEnvelope {
  /// How many envelopes may stand inside one another.
  static let depth = 6

  /// Hands over each record and finding in their order; what is neither is not handed over, and counted.
  ///
  /// - Parameter notice: Takes notices of new objects, which count as neither where nobody follows them.
  /// - Returns: How many values were neither.
  /// - Throws: `JSONSyntaxError`, before anything is handed over.
  @discardableResult
  public static func open(
    _ bytes: [UInt8], limits: JSONLimits = .message, notice: ((ObjectNotice) -> Void)? = nil,
    _ body: (TrailContent) -> Void
  ) throws(JSONSyntaxError) -> Int {
    if notice != nil, bytes.elementsEqual(ObjectNotice.validation.utf8) { return 0 }
    let json = try SourceJSON.parse(bytes, limits: limits)
    var strangers = 0
    open(json, in: bytes, depth: depth, strangers: &strangers, notice, body)
    return strangers
  }

  private static func open(
    _ json: SourceJSON, in bytes: [UInt8], depth: Int, strangers: inout Int,
    _ notice: ((ObjectNotice) -> Void)?, _ body: (TrailContent) -> Void
  ) {
    func own(_ json: SourceJSON) -> [UInt8] { Array(bytes[json.range]) }
    guard depth > 0 else {
      strangers += 1
      return
    }
    if let elements = json.array {
      for element in elements {
        open(element, in: bytes, depth: depth - 1, strangers: &strangers, notice, body)
      }
      return
    }
    if let notices = ObjectNotice.read(json) {
      if let notice { notices.forEach(notice) } else { strangers += 1 }
      return
    }
    if json["eventName"] != nil, json["eventTime"] != nil { return body(.record(own(json))) }
    if isFinding(json) { return body(.finding(own(json))) }
    for name in ["detail", "Records", "Events", "logEvents"] {
      if let inner = json[name], inner.isContainer {
        return open(inner, in: bytes, depth: depth - 1, strangers: &strangers, notice, body)
      }
    }
    for name in ["CloudTrailEvent", "Message", "message", "Body", "body"] {
      guard let text = json[name]?.string else { continue }
      if notice != nil, text == ObjectNotice.validation { return }
      let inner = Array(text.utf8)
      guard let parsed = try? SourceJSON.parse(inner), parsed.isContainer else { continue }
      return open(parsed, in: inner, depth: depth - 1, strangers: &strangers, notice, body)
    }
    strangers += 1
  }

  /// REST names as the API and the console export them, or the lower-case ones of EventBridge, which are the same
  /// but for the first letter of some.
  private static func isFinding(_ json: SourceJSON) -> Bool {
    let type = json["type"]?.string ?? json["Type"]?.string
    let service = json["service"] ?? json["Service"]
    return service?.isContainer == true && type?.contains(":") == true
      && (json["severity"] ?? json["Severity"]) != nil
  }
}

extension SourceJSON {
  fileprivate var isContainer: Bool {
    switch value {
    case .array, .object: true
    default: false
    }
  }
}
