internal import Identity
public import RecordScan

/// Who did what, from where, when first and when last: counted while records are read, in bounded memory.
public struct TrailProfile: ~Copyable, Sendable {
  /// What is counted of each identity.
  public enum Dimension: Int, CaseIterable, Sendable {
    /// The identity itself.
    case identity
    /// Operations, such as `iam:CreateAccessKey`.
    case action
    /// Regions.
    case region
    /// Source addresses.
    case address
    /// User agents.
    case userAgent
  }

  /// A number with its period.
  public struct Tally: Hashable, Sendable {
    /// How many records.
    public var count: UInt32
    /// How many of them failed.
    public var failures: UInt32
    /// The first moment, in seconds since 1970.
    public var first: UInt32
    /// The last moment, in seconds since 1970.
    public var last: UInt32

    /// Creates a tally.
    public init(count: UInt32, failures: UInt32, first: UInt32, last: UInt32) {
      self.count = count
      self.failures = failures
      self.first = first
      self.last = last
    }

    /// Adds another tally's numbers, and takes its period in.
    public mutating func add(_ other: Tally) {
      count &+= other.count
      failures &+= other.failures
      first = min(first, other.first)
      last = max(last, other.last)
    }
  }

  var profile: RecordProfile
  private let filter: TrailFilter

  /// How many different values are usually counted.
  public static let usualLimit = 200_000

  /// Counts up to so many different values of the records that a filter admits.
  public init(limit: Int = usualLimit, of filter: TrailFilter = TrailFilter()) {
    profile = RecordProfile(limit: limit)
    self.filter = filter
  }

  /// Counts the wanted items of a scanner's last step, whose places are counted from `start`.
  ///
  /// Returns how many of them could not be read. Left out are what has no `eventName` or no `eventTime`, and what the
  /// filter does not admit.
  public mutating func add(
    _ buffer: borrowing [UInt8], _ start: Int, _ scanner: borrowing RecordScanner, wanted: borrowing [Bool],
    _ reader: inout RecordFieldReader
  ) -> Int {
    var index = 0
    var failures = 0
    while true {
      if filter.isEmpty { index = profile.add(buffer, start, scanner, wanted: wanted, from: index) }
      guard index < wanted.count else { return failures }
      if wanted[index] {
        let range = scanner.item(index).range
        // The account whose trail it is can only be had by reading all of the record.
        let isRead =
          filter.accounts.isEmpty
          ? reader.read(buffer, start, scanner, item: index)
          : reader.read(buffer, start + range.lowerBound..<start + range.upperBound)
        if isRead { add(reader) } else { failures += 1 }
      }
      index += 1
    }
  }

  /// Counts the record that a reader has read last.
  public mutating func add(_ fields: borrowing RecordFieldReader) {
    guard let time = fields.usualTime ?? fields.withText(.eventTime, Self.seconds) else { return }
    guard filter.isEmpty || admits(fields, time) else { return }
    _ = profile.add(fields, time: time)
  }

  private borrowing func admits(_ fields: borrowing RecordFieldReader, _ time: UInt32) -> Bool {
    guard filter.admits(Timestamp(seconds: Int64(time))) else { return false }
    if !filter.regions.isEmpty {
      let region = fields.withText(.region, Self.string)
      if !region.isEmpty, !filter.regions.contains(region) { return false }
    }
    if !filter.accounts.isEmpty {
      let owners = [fields.withText(.recipient, Self.string), fields.withText(.identityAccount, Self.string)]
        .filter { !$0.isEmpty }
      if !owners.isEmpty, filter.accounts.isDisjoint(with: owners) { return false }
    }
    return true
  }

  private static func string(_ text: Span<UInt8>) -> String {
    var bytes: [UInt8] = []
    for index in text.indices { bytes.append(text[index]) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Seconds since 1970 of a moment in any form; nil for what is none.
  private static func seconds(_ text: Span<UInt8>) -> UInt32? {
    TrailEvent.moment(string(text)).flatMap { UInt32(exactly: $0.seconds) }
  }
}
