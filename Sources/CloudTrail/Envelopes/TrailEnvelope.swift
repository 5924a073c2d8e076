internal import Compression
internal import Cryptography
public import JSONTree

/// What a delivered text holds, whatever it is wrapped in.
public enum TrailContent: Hashable, Sendable {
  /// One CloudTrail record.
  case record([UInt8])
  /// One GuardDuty finding.
  case finding([UInt8])
}

/// Takes records and findings out of what they are wrapped in.
///
/// AWS's own envelopes are known by the names of their members: `{"Records": […]}` of a log file; an EventBridge
/// event; a LookupEvents response and one of its events; a CloudWatch Logs subscription's message; notices of new
/// objects; SNS and SQS messages around any of these; arrays. Of any other object every member is looked into, and
/// every text that is JSON or, in Base64, JSON that may be packed: answers of CloudWatch Logs and SQS, events of Lambda,
/// CloudTrail Lake, exports of search engines. Answers that are tables become rows, and rows records.
public enum TrailEnvelope {
  /// How many envelopes may stand inside one another.
  static let depth = 10

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
    var opening = Opening(followsNotices: notice != nil)
    opening.open(json, in: bytes, depth: depth)
    if let notice { opening.notices.forEach(notice) }
    opening.contents.forEach(body)
    return opening.strangers
  }

  /// What was found so far.
  private struct Opening {
    let followsNotices: Bool
    var contents: [TrailContent] = []
    var notices: [ObjectNotice] = []
    /// How many values were understood, and how many not.
    var understood = 0
    var strangers = 0

    mutating func open(_ json: SourceJSON, in bytes: [UInt8], depth: Int) {
      guard depth > 0 else {
        strangers += 1
        return
      }
      if let rows = TabularAnswer.rows(json) { return open(rows: rows, depth: depth) }
      if let elements = json.array {
        for element in elements {
          if let text = element.string, open(text, depth: depth) { continue }
          open(element, in: bytes, depth: depth - 1)
        }
        return
      }
      if let found = ObjectNotice.read(json) {
        notices += found
        if followsNotices { understood += 1 } else { strangers += 1 }
        return
      }
      if json["eventName"] != nil, json["eventTime"] != nil, json["userIdentity"]?.string == nil {
        return take(.record(Array(bytes[json.range])))
      }
      if let record = TableRow.record(json.json) {
        // What stands beside a whole record is a part of it.
        if case .object(let members) = json.value,
          members.contains(where: { member in
            TableHeader.recordColumns.contains(member.name.lowercased())
              && member.value.string?.hasPrefix("{") == true && open(member.value.string ?? "", depth: depth)
          })
        {
          return
        }
        return take(.record(record))
      }
      if TrailEnvelope.isFinding(json) { return take(.finding(Array(bytes[json.range]))) }
      for name in ["detail", "Records", "Events", "logEvents"] {
        if let inner = json[name], inner.isContainer { return open(inner, in: bytes, depth: depth - 1) }
      }
      for name in ["CloudTrailEvent", "Message", "message", "Body", "body"] {
        guard let text = json[name]?.string else { continue }
        if open(text, depth: depth) { return }
      }
      openMembers(of: json, in: bytes, depth: depth)
    }

    /// Opens rows: a record each, or an object with records in a column.
    private mutating func open(rows: [JSON], depth: Int) {
      for row in rows {
        let bytes = TableRow.record(row) ?? row.bytes
        guard let json = try? SourceJSON.parse(bytes) else { continue }
        open(json, in: bytes, depth: depth - 1)
      }
    }

    private mutating func take(_ content: TrailContent) {
      contents.append(content)
      understood += 1
    }

    /// Looks into everything that an unknown object holds; it is one stranger where that is nothing.
    private mutating func openMembers(of json: SourceJSON, in bytes: [UInt8], depth: Int) {
      let before = (understood: understood, strangers: strangers)
      if case .object(let members) = json.value {
        for member in members {
          if let text = member.value.string {
            _ = open(text, depth: depth)
          } else if member.value.isContainer {
            open(member.value, in: bytes, depth: depth - 1)
          }
        }
      }
      strangers = before.strangers + (understood > before.understood ? 0 : 1)
    }

    /// Opens a text that is an object or an array; false for any other.
    private mutating func open(_ text: String, depth: Int) -> Bool {
      if followsNotices, text == ObjectNotice.validation {
        understood += 1
        return true
      }
      guard let bytes = TrailEnvelope.unpacked(text), let json = try? SourceJSON.parse(bytes),
        json.isContainer
      else { return false }
      open(json, in: bytes, depth: depth - 1)
      return true
    }
  }

  /// The bytes of a text that may be JSON; of one that is Base64, as Kinesis and Lambda give records on, what is in it.
  private static func unpacked(_ text: String) -> [UInt8]? {
    let first = text.utf8.first { $0 > 0x20 }
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") { return Array(text.utf8) }
    guard base64Beginnings.contains(where: text.hasPrefix), let bytes = try? Base64.decode(text) else {
      return nil
    }
    guard Gzip.isGzip(bytes.span) else { return bytes }
    return try? Gzip.decompress(bytes, limit: JSONLimits.message.bytes)
  }

  /// Base64 of gzip, of `{`, and of `[`, behind which come white space, quotes and brackets.
  private static let base64Beginnings = ["H4sI", "ey", "ew", "W3", "Wy", "Ww", "W1"]

  /// Whether two bytes begin like one of these.
  static func mayBeBase64(_ first: UInt8, _ second: UInt8) -> Bool {
    base64Beginnings.contains { $0.utf8.prefix(2).elementsEqual([first, second]) }
  }

  /// REST names as the API and the console export them, or the lower-case ones of EventBridge, which are the same
  /// but for the first letter of some; or GuardDuty's findings as Security Hub hands them on.
  private static func isFinding(_ json: SourceJSON) -> Bool {
    if json["ProductArn"]?.string?.hasSuffix(":product/aws/guardduty") == true { return true }
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
