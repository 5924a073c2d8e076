internal import Identity
public import RecordScan

/// Who did what, from where, when first and when last: counted while records are read, in bounded memory.
public struct TrailProfile: ~Copyable {
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

  /// A place of the table: whose, of what and which value, beside the numbers, as they are used together.
  struct Slot: Sendable {
    /// Zero where the place is empty.
    var key: UInt64 = 0
    var tally = Tally(count: 0, failures: 0, first: 0, last: 0)
  }

  var names: NameTable
  private(set) var slots: [Slot]
  private var used = 0
  private let limit: Int
  private var recent: [(key: UInt64, slot: Int)] = Array(repeating: (0, 0), count: Dimension.allCases.count)

  /// How many records are counted.
  public internal(set) var recordCount = 0
  /// How many values were left out because there was no room for more different ones.
  public internal(set) var omissions = 0

  /// How many different values are usually counted.
  public static let usualLimit = 200_000

  /// Counts up to so many different values.
  public init(limit: Int = usualLimit) {
    self.limit = limit
    names = NameTable(mostNames: limit, mostBytes: limit * 64)
    slots = Array(repeating: Slot(), count: 4096)
  }

  /// Counts the record that a reader has just read.
  ///
  /// Returns false for what is no record, having no `eventName` or no `eventTime`, and for one outside the filter.
  public mutating func add(_ fields: borrowing RecordFieldReader, _ filter: TrailFilter) -> Bool {
    guard let time = fields.withText(.eventTime, Self.seconds) else { return false }
    guard filter.isEmpty || admits(fields, filter, time) else { return false }
    guard fields.withText(.eventName, { !$0.isEmpty }) else { return false }
    let hasFailed =
      fields.withText(.errorCode) { !$0.isEmpty } || fields.withText(.errorMessage) { !$0.isEmpty }
    let tally = Tally(count: 1, failures: hasFailed ? 1 : 0, first: time, last: time)
    let identity = number(Self.identity(fields), fields)
    recordCount += 1
    guard identity != 0 else {
      omissions += 1
      return true
    }
    add(tally, .identity, identity, 0)
    add(tally, .action, identity, action(fields))
    add(tally, .region, identity, number(.region, fields))
    add(tally, .address, identity, number(.address, fields))
    add(tally, .userAgent, identity, number(.userAgent, fields))
    return true
  }

  /// Hands over every count: whose, of what, the value, and the tally.
  ///
  /// Identities and values are numbers of texts; for ``Dimension/identity`` the value is zero.
  public borrowing func forEach(_ body: (UInt32, Dimension, UInt32, Tally) -> Void) {
    for slot in slots where slot.key != 0 {
      guard let (dimension, identity, value) = Self.parts(slot.key) else { continue }
      body(identity, dimension, value, slot.tally)
    }
  }

  /// How many texts there are, numbered from one on.
  public var textCount: Int { names.count }

  /// The text of a number.
  public borrowing func text(_ number: UInt32) -> String { names.text(number) }

  // Whose a record is

  /// The member that names the actor: the role rather than its sessions, of which there are many.
  private static func identity(_ fields: borrowing RecordFieldReader) -> RecordFieldReader.Field {
    if fields.withText(.issuerARN, { !$0.isEmpty }) { return .issuerARN }
    if fields.withText(.identityARN, { !$0.isEmpty }) { return .identityARN }
    if fields.withText(.identityInvoker, { !$0.isEmpty }) { return .identityInvoker }
    if fields.withText(.identityUser, { !$0.isEmpty }) { return .identityUser }
    if fields.withText(.identityPrincipal, { !$0.isEmpty }) { return .identityPrincipal }
    if fields.withText(.identityAccount, { !$0.isEmpty }) { return .identityAccount }
    return .identityType
  }

  /// The number of an operation, such as `iam:CreateAccessKey`.
  private mutating func action(_ fields: borrowing RecordFieldReader) -> UInt32 {
    fields.withText(.eventSource) { source in
      var count = 0
      while count < source.count, source[count] != 0x2E { count += 1 }
      let service = source.extracting(..<count)
      return fields.withText(.eventName) { names.number(service, 0x3A, $0) }
    }
  }

  private mutating func number(
    _ field: RecordFieldReader.Field, _ fields: borrowing RecordFieldReader
  ) -> UInt32 {
    fields.withText(field) { names.number($0) }
  }

  private borrowing func admits(
    _ fields: borrowing RecordFieldReader, _ filter: TrailFilter, _ time: UInt32
  ) -> Bool {
    guard filter.admits(Timestamp(seconds: Int64(time))) else { return false }
    func text(_ field: RecordFieldReader.Field) -> String {
      fields.withText(field) { span in
        var bytes: [UInt8] = []
        for index in span.indices { bytes.append(span[index]) }
        return String(decoding: bytes, as: UTF8.self)
      }
    }
    if !filter.regions.isEmpty {
      let region = text(.region)
      if !region.isEmpty, !filter.regions.contains(region) { return false }
    }
    if !filter.accounts.isEmpty {
      let owners = [text(.recipient), text(.identityAccount)].filter { !$0.isEmpty }
      if !owners.isEmpty, filter.accounts.isDisjoint(with: owners) { return false }
    }
    return true
  }

  // The table: open addressing, where zero marks an empty slot.

  private static func key(_ dimension: Dimension, _ identity: UInt32, _ value: UInt32) -> UInt64 {
    UInt64(dimension.rawValue) << 60 | UInt64(identity) << 30 | UInt64(value)
  }

  static func parts(_ key: UInt64) -> (Dimension, UInt32, UInt32)? {
    guard let dimension = Dimension(rawValue: Int(key >> 60)) else { return nil }
    return (dimension, UInt32(key >> 30 & 0x3FFF_FFFF), UInt32(key & 0x3FFF_FFFF))
  }

  mutating func add(_ tally: Tally, _ dimension: Dimension, _ identity: UInt32, _ value: UInt32) {
    guard value != 0 || dimension == .identity else {
      omissions += 1
      return
    }
    let key = Self.key(dimension, identity, value)
    let last = recent[dimension.rawValue]
    if last.key == key {
      slots[last.slot].tally.add(tally)
      return
    }
    guard let slot = slot(of: key) else {
      omissions += 1
      return
    }
    recent[dimension.rawValue] = (key, slot)
    if slots[slot].key == key {
      slots[slot].tally.add(tally)
    } else {
      slots[slot] = Slot(key: key, tally: tally)
      used += 1
    }
  }

  /// The slot of a key, or an empty one for it; nil where there is no room for another.
  private mutating func slot(of key: UInt64) -> Int? {
    var slot = find(key)
    if slots[slot].key == 0 {
      guard used < limit else { return nil }
      if (used + 1) * 3 > slots.count * 2 {
        grow()
        slot = find(key)
      }
    }
    return slot
  }

  private func find(_ key: UInt64) -> Int {
    let mask = slots.count - 1
    let mixed = key &* 0x9E37_79B9_7F4A_7C15
    var slot = Int(truncatingIfNeeded: mixed >> 32) & mask
    while slots[slot].key != 0, slots[slot].key != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    for slot in old where slot.key != 0 { slots[find(slot.key)] = slot }
    for index in recent.indices { recent[index] = (0, 0) }
  }

  // Moments

  /// Seconds since 1970 of `2023-07-10T11:54:39Z`, or of the basic form; nil for other texts.
  static func seconds(_ text: Span<UInt8>) -> UInt32? {
    if text.count == 20, text[4] == 0x2D, text[7] == 0x2D, text[10] == 0x54, text[13] == 0x3A,
      text[16] == 0x3A,
      text[19] == 0x5A, let year = number(text, 0, 4), let month = number(text, 5, 2),
      let day = number(text, 8, 2), let hour = number(text, 11, 2), let minute = number(text, 14, 2),
      let second = number(text, 17, 2), 1...12 ~= month, 1...31 ~= day, hour < 24, minute < 60, second < 61
    {
      // Days since 1970 by counting years from March, after H. Hinnant, "chrono-Compatible Low-Level Date Algorithms".
      let shifted = month > 2 ? year : year - 1
      let era = shifted / 400
      let yearOfEra = shifted - era * 400
      let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
      let days = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
      return UInt32(exactly: days * 86_400 + hour * 3600 + minute * 60 + second)
    }
    var bytes: [UInt8] = []
    for index in text.indices { bytes.append(text[index]) }
    guard let moment = try? Timestamp(iso8601: String(decoding: bytes, as: UTF8.self)) else { return nil }
    return UInt32(exactly: moment.seconds)
  }

  private static func number(_ text: Span<UInt8>, _ start: Int, _ count: Int) -> Int? {
    var value = 0
    for index in start..<start + count {
      guard 0x30...0x39 ~= text[index] else { return nil }
      value = value * 10 + Int(text[index] - 0x30)
    }
    return value
  }
}
