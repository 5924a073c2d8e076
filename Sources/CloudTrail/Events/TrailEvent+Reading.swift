internal import Cryptography
internal import Identity
public import JSONTree

/// Bytes that are no CloudTrail record, and why.
public struct InvalidTrailEvent: Error, Hashable, Sendable, CustomStringConvertible {
  /// One line for the reader.
  public let description: String
  /// Whether they are no JSON, or a record that cannot be placed in time, and not just JSON of another kind.
  public var isMalformed = false
}

extension TrailEvent {
  /// The most bytes of a record: four times what CloudTrail lets the largest have, and what file readers take.
  public static let limits = JSONLimits(bytes: 4 << 20)

  /// Reads one record.
  ///
  /// Only an object with an `eventName` and a readable `eventTime` is required.
  ///
  /// - Throws: `InvalidTrailEvent`.
  public init(record raw: [UInt8]) throws(InvalidTrailEvent) {
    let (text, json) = try Self.parsed(raw)
    try self.init(record: text, json)
  }

  private static func parsed(_ raw: [UInt8]) throws(InvalidTrailEvent) -> ([UInt8], JSON) {
    do { return (raw, try JSON.parse(raw, limits: limits)) } catch {
      let repaired = TextRepair.repaired(raw)
      guard repaired != raw, let json = try? JSON.parse(repaired, limits: limits) else {
        throw InvalidTrailEvent(description: "record is not JSON: \(error)", isMalformed: true)
      }
      return (repaired, json)
    }
  }

  /// Takes a record apart that was already read; `raw` must be its text.
  ///
  /// - Throws: `InvalidTrailEvent`.
  public init(record raw: [UInt8], _ json: JSON) throws(InvalidTrailEvent) {
    guard json.object != nil else {
      throw InvalidTrailEvent(description: "record is no JSON object but a \(json.kind)")
    }
    guard let name = Self.text(json["eventName"]) else {
      throw InvalidTrailEvent(description: "record has no `eventName`")
    }
    guard let time = Self.moment(json["eventTime"]) else {
      guard let found = json["eventTime"] else {
        throw InvalidTrailEvent(description: "record has no `eventTime`")
      }
      // Whoever wrote this meant a record, and it may be the one that matters.
      throw InvalidTrailEvent(
        description: "record has no readable `eventTime`: found `\(found.string ?? "\(found)")`",
        isMalformed: json["userIdentity"] != nil)
    }
    let hidden = Self.withoutToken(json)
    var json = hidden ?? json
    self.raw = hidden?.bytes ?? raw
    // Exports flatten identities, or have them as text; the record's own bytes stay what they are.
    if json["userIdentity"]?.object == nil { json = TableRow.normalized(json) ?? json }
    self.id = Self.text(json["eventID"]) ?? "sha256:\(SHA256.hash(raw).hexadecimal)"
    self.time = time
    self.name = name
    self.source = Self.text(json["eventSource"]) ?? ""
    self.region = Self.text(json["awsRegion"]) ?? ""
    self.sourceAddress = Self.text(json["sourceIPAddress"])
    self.userAgent = Self.text(json["userAgent"])
    self.errorCode = Self.text(json["errorCode"])
    self.errorMessage = Self.text(json["errorMessage"])
    self.eventType = Self.text(json["eventType"]) ?? ""
    self.isReadOnly = json["readOnly"].flatMap(Self.flag) ?? Self.readsByName(name)
    self.actor = Self.actor(json["userIdentity"])
    self.recipientAccount = Self.text(json["recipientAccountId"])
    self.resourceAccounts = (json["resources"]?.array ?? []).compactMap { resource in
      Self.text(resource["accountId"]) ?? Self.text(resource["account_id"])
    }
    self.parameters = json["requestParameters"] ?? .null
    self.response = json["responseElements"] ?? .null
    self.additional = json["additionalEventData"] ?? .null
    self.serviceDetails = json["serviceEventDetails"] ?? .null
    let addendum = json["addendum"]
    self.addendumReason = addendum?.object.map { _ in Self.text(addendum?["reason"]) ?? "unknown" }
    self.amendedID = Self.text(addendum?["originalEventID"])
    let attributes = json["userIdentity"]?["sessionContext"]?["attributes"]
    self.isFromConsole =
      (json["sessionCredentialFromConsole"] ?? attributes?["sessionCredentialFromConsole"]).flatMap(Self.flag)
  }

  /// The record without the token of a session that was opened; nil where there is none in it.
  ///
  /// AWS STS leaves tokens in its records, and hides the secret keys that they go with.
  private static func withoutToken(_ json: JSON) -> JSON? {
    guard var record = json.object, var response = record["responseElements"]?.object,
      var credentials = response["credentials"]?.object, credentials["sessionToken"] != nil
    else { return nil }
    credentials["sessionToken"] = "HIDDEN_DUE_TO_SECURITY_REASONS"
    response["credentials"] = .object(credentials)
    record["responseElements"] = .object(response)
    return .object(record)
  }

  private static func actor(_ json: JSON?) -> TrailActor {
    var actor = TrailActor()
    guard let json else { return actor }
    actor.type = text(json["type"]) ?? ""
    actor.principalID = text(json["principalId"])
    actor.arn = text(json["arn"])
    actor.account = text(json["accountId"]) ?? accountID(inARN: actor.arn)
    actor.accessKeyID = text(json["accessKeyId"])
    actor.userName = text(json["userName"])
    actor.invokedBy = text(json["invokedBy"])
    let context = json["sessionContext"]
    let attributes = context?["attributes"]
    actor.creationDate = moment(attributes?["creationDate"])
    actor.isMFAAuthenticated = attributes?["mfaAuthenticated"].flatMap(flag)
    actor.isAssumedRoot =
      context?["assumedRoot"].flatMap(flag) ?? attributes?["assumedRoot"].flatMap(flag)
      ?? json["assumedRoot"].flatMap(flag)
    actor.issuerType = text(context?["sessionIssuer"]?["type"])
    actor.issuerARN = text(context?["sessionIssuer"]?["arn"])
    actor.issuerAccount = text(context?["sessionIssuer"]?["accountId"])
    actor.sourceIdentity = text(context?["sourceIdentity"])
    return actor
  }

  /// A text that says something; a number by its digits.
  static func text(_ json: JSON?) -> String? {
    switch json {
    case .string(let text): text.isEmpty ? nil : text
    case .number(let number): number.text
    default: nil
    }
  }

  /// A truth written as a boolean or as a word; nil for empty and other texts.
  static func flag(_ json: JSON) -> Bool? {
    switch json {
    case .bool(let value): value
    case .string(let text):
      switch text.lowercased() {
      case "true", "yes": true
      case "false", "no": false
      default: nil
      }
    default: nil
    }
  }

  /// A moment in extended or basic form, or in seconds or milliseconds since the epoch.
  static func moment(_ json: JSON?) -> Timestamp? {
    switch json {
    case .string(let text): moment(text)
    case .number(let number): number.double.flatMap(moment(sinceEpoch:))
    case .object(let object): moment(object["$date"])
    default: nil
    }
  }

  /// A moment that a text is, in the same forms.
  static func moment(_ text: String) -> Timestamp? {
    (try? Timestamp(iso8601: text.hasSuffix(" UTC") ? String(text.dropLast(4)) : withMinutes(text)))
      ?? (text.utf8.count >= 10 ? Double(text).flatMap(moment(sinceEpoch:)) : nil)
  }

  /// A moment with a zone's offset in hours, as DuckDB and PostgreSQL write it, with its minutes.
  private static func withMinutes(_ text: String) -> String {
    guard text.utf8.count > 19, let sign = text.utf8.dropLast(2).last, [0x2B, 0x2D].contains(sign) else {
      return text
    }
    return text + ":00"
  }

  /// Seconds until the year 5138, and milliseconds above.
  private static func moment(sinceEpoch value: Double) -> Timestamp? {
    Timestamp(fractionalSeconds: value < 1e11 ? value : value / 1000)
  }

  private static func accountID(inARN arn: String?) -> String? {
    guard let arn, let account = try? ARN(arn).account, !account.isEmpty else { return nil }
    return account
  }

  /// Whether an operation of this name only reads, as EventBridge decides it.
  private static func readsByName(_ name: String) -> Bool {
    ["Get", "List", "Describe", "Head", "Lookup"].contains { name.hasPrefix($0) }
  }
}
