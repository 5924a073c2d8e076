public import Identity

/// What the key of an object, or the path of a file, says about the records in it.
///
/// Source: CloudTrail User Guide, "Finding your CloudTrail log files":
/// `[prefix/]AWSLogs/[o-id/]ACCOUNT/CloudTrail/REGION/YYYY/MM/DD/ACCOUNT_CloudTrail_REGION_YYYYMMDDThhmmZ_unique.json.gz`.
/// Everything is optional: a path that is laid out otherwise says nothing, and is read.
public struct TrailObjectKey: Hashable, Sendable {
  /// What kind of file it is.
  public enum Kind: Hashable, Sendable {
    /// Records, as far as the key tells.
    case records
    /// The digests by which the files of records are verified.
    case digest
    /// CloudTrail Insights events, which are no records of requests.
    case insight
    /// What another service writes beside them, such as the snapshots of Config.
    case other
  }

  /// The kind.
  public var kind = Kind.records
  /// The account whose records these are.
  public var account: String?
  /// The Region.
  public var region: String?
  /// The first moment that the folder or file stands for.
  public var start: Timestamp?
  /// The moment behind the last one.
  public var end: Timestamp?

  /// Reads a key or a path, of a file or of a folder.
  public init<P: StringProtocol>(_ path: P) {
    // By bytes: by characters this would take longer than reading a small file.
    let parts = path.utf8.split(separator: UInt8(ascii: "/")).map { String(decoding: $0, as: UTF8.self) }
    if let place = parts.lastIndex(where: { Self.kinds[$0] != nil }), let kind = Self.kinds[parts[place]] {
      self.kind = kind
      if place > 0, AccountID(rawValue: parts[place - 1]) != nil { account = parts[place - 1] }
      let rest = parts[(place + 1)...]
      region = rest.first.flatMap { Self.isRegion($0) ? $0 : nil }
      take(days: rest.dropFirst())
    } else if let place = parts.lastIndex(of: "AWSLogs") {
      let owner = parts[(place + 1)...].firstIndex { AccountID(rawValue: $0) != nil }
      account = owner.map { parts[$0] }
      if let owner, owner + 1 < parts.count, Self.others.contains(parts[owner + 1]) { kind = .other }
    }
    if let name = parts.last { take(name: name) }
  }

  private static let kinds: [String: Kind] = [
    "CloudTrail": .records, "CloudTrail-NetworkActivity": .records, "CloudTrail-Aggregated": .records,
    "CloudTrail-Digest": .digest, "CloudTrail-Insight": .insight,
  ]

  /// Folders of services whose files hold neither records nor findings.
  private static let others: Set<String> = [
    "Config", "elasticloadbalancing", "vpcflowlogs", "vpcdnsquerylogs", "WAFLogs", "redshift", "CloudFront",
  ]

  private mutating func take(days parts: some Collection<String>) {
    let numbers = parts.prefix(3).prefix { $0.utf8.count <= 4 }.map { Int($0) ?? -1 }
    guard let year = numbers.first, (2000...9999).contains(year) else { return }
    let month = numbers.count > 1 ? numbers[1] : nil
    let day = numbers.count > 2 ? numbers[2] : nil
    guard let first = CivilTime(year: year, month: month ?? 1, day: day ?? 1)?.timestamp else { return }
    start = first
    if day != nil {
      end = first + .seconds(86_400)
    } else if let month {
      end = CivilTime(year: month == 12 ? year + 1 : year, month: month % 12 + 1, day: 1)?.timestamp
    } else {
      end = CivilTime(year: year + 1, month: 1, day: 1)?.timestamp
    }
  }

  /// `ACCOUNT_CloudTrail_REGION_YYYYMMDDThhmmZ_unique.json.gz`, and the digests' names with seconds and a trail.
  private mutating func take(name: String) {
    let words = name.utf8.split(separator: UInt8(ascii: "_")).map { String(decoding: $0, as: UTF8.self) }
    guard words.count >= 4, AccountID(rawValue: words[0]) != nil, let kind = Self.kinds[words[1]]
    else { return }
    self.kind = kind
    account = words[0]
    if Self.isRegion(words[2]) { region = words[2] }
    let date = words[3...].lazy.compactMap { word -> Timestamp? in
      let digits = word.utf8.prefix { $0 != UInt8(ascii: ".") }
      guard digits.last == UInt8(ascii: "Z"), [14, 16].contains(digits.count) else { return nil }
      let text = digits.count == 14 ? Array(digits.dropLast()) + Array("00Z".utf8) : Array(digits)
      return try? Timestamp(iso8601: String(decoding: text, as: UTF8.self))
    }.first
    guard let date else { return }
    start = date
    end = date + .seconds(60)
  }

  private static func isRegion(_ text: some StringProtocol) -> Bool {
    text.utf8.count(where: { $0 == 0x2D }) >= 2
      && text.utf8.allSatisfy { 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || $0 == 0x2D }
  }
}
