internal import CRecordScan

/// Counts who did what from where, record by record, within bounds of number and length.
@safe public struct RecordProfile: ~Copyable, Sendable {
  /// What was counted of one value of one identity.
  public struct Row: Sendable {
    /// What the value is: nothing, an operation such as `iam:CreateAccessKey`, a Region, an address, or a user agent.
    public let dimension: Int
    /// Whose it is: the number of a text.
    public let identity: Int
    /// The value: the number of a text, and -1 in the first dimension, where all records of the identity are counted.
    public let value: Int
    /// How many records.
    public let count: UInt32
    /// How many of them failed.
    public let failures: UInt32
    /// The first moment, in seconds since 1970.
    public let first: UInt32
    /// The last moment, in seconds since 1970.
    public let last: UInt32

    @inline(__always)
    fileprivate init(_ row: record_row) {
      dimension = Int(row.key >> 60)
      identity = Int(row.key >> 30 & 0x3FFF_FFFF) - 1
      value = Int(row.key & 0x3FFF_FFFF) - 1
      count = row.tally.count
      failures = row.tally.failures
      first = row.tally.first
      last = row.tally.last
    }
  }

  /// Where the tables are.
  ///
  /// INVARIANT: only this value has the address, so that both may go to another task.
  private let address: UInt

  private var profile: OpaquePointer {
    guard let profile = unsafe OpaquePointer(bitPattern: address) else {
      preconditionFailure("no memory for a profile")
    }
    return unsafe profile
  }

  /// Counts up to so many values, whose texts have up to 64 bytes on average.
  public init(limit: Int) { self.init(limit: limit, usesPortableCode: false) }

  /// The same; for comparison with code that any processor has.
  init(limit: Int, usesPortableCode: Bool) {
    let limit = UInt32(clamping: limit)
    address = unsafe UInt(
      bitPattern: usesPortableCode ? record_profile_create_portable(limit) : record_profile_create(limit))
    precondition(address != 0, "no memory for a profile")
  }

  deinit { unsafe record_profile_destroy(profile) }

  /// Counts the record that a reader has read last, and whose time is given in seconds since 1970.
  ///
  /// Returns false where it has no `eventName`.
  public mutating func add(_ fields: borrowing RecordFieldReader, time: UInt32) -> Bool {
    unsafe fields.withTexts { unsafe record_profile_add(profile, $0.baseAddress, time) != 0 }
  }

  /// Counts items of a scanner's last step, from an index on, for as long as they are written as most are.
  ///
  /// Places of items are counted from `start`. Items that are not wanted are left out. Returns the index of the first
  /// that is for another reader, or the number of items.
  public mutating func add(
    _ buffer: borrowing [UInt8], _ start: Int, _ scanner: borrowing RecordScanner, wanted: borrowing [Bool],
    from index: Int
  ) -> Int {
    precondition(wanted.count == scanner.itemCount && 0...wanted.count ~= index)
    return unsafe scanner.withItems { items, members in
      guard let members = members.baseAddress, let last = unsafe items.last else { return index }
      let end = start + Int(last.start) + Int(last.length)
      precondition(start >= 0 && end + RecordScanner.padding <= buffer.count)
      return unsafe buffer.withUnsafeBufferPointer { text in
        unsafe wanted.withUnsafeBytes { wanted in
          unsafe record_profile_add_items(
            profile, text.baseAddress?.advanced(by: start), items.baseAddress, members,
            wanted.baseAddress?.assumingMemoryBound(to: UInt8.self), index, items.count)
        }
      }
    }
  }

  /// Adds what another profile counted; there is room for as much as both have room for.
  public mutating func add(_ other: borrowing RecordProfile) {
    unsafe record_profile_merge(profile, record_profile_counts(other.profile))
  }

  private var counts: record_counts { unsafe record_profile_counts(profile) }

  /// How many values were left out because there was no room for more different ones.
  public var omissions: Int { unsafe Int(counts.omissions) }

  /// How many rows there are.
  public var rowCount: Int { unsafe counts.row_count }

  /// Hands over every row.
  @inline(__always)
  public func forEachRow(_ body: (Row) -> Void) {
    let rows = unsafe UnsafeBufferPointer(start: counts.rows, count: rowCount)
    for index in 0..<rowCount { body(unsafe Row(rows[index])) }
  }

  /// The texts by their numbers, with U+FFFD for what is not UTF-8.
  public var strings: [String] {
    let counts = unsafe counts
    let ends = unsafe UnsafeBufferPointer(start: counts.text_ends, count: Int(counts.text_count))
    let texts = unsafe UnsafeBufferPointer(start: counts.texts, count: Int(ends.last ?? 0))
    var start = 0
    return unsafe ends.map { end in
      defer { start = Int(end) }
      return unsafe String(decoding: texts[start..<Int(end)], as: UTF8.self)
    }
  }
}
