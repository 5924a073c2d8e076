internal import CRecordScan

/// Counts who did what from where, record by record, within bounds of number and length.
@safe public struct RecordProfile: ~Copyable {
  /// What was counted, as plain memory that can be handed to another task.
  public struct Counts: Sendable {
    /// One value of one identity.
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
    }

    fileprivate let texts: [UInt8]
    fileprivate let textEnds: [UInt32]
    fileprivate let rows: [record_row]
    fileprivate let limit: UInt32
    /// How many values were left out because there was no room for more different ones.
    public let omissions: Int

    fileprivate init(_ counts: record_counts) {
      textEnds = unsafe Array(UnsafeBufferPointer(start: counts.text_ends, count: Int(counts.text_count)))
      texts = unsafe Array(UnsafeBufferPointer(start: counts.texts, count: Int(textEnds.last ?? 0)))
      rows = unsafe Array(UnsafeBufferPointer(start: counts.rows, count: counts.row_count))
      limit = unsafe counts.limit
      omissions = unsafe Int(counts.omissions)
    }

    /// The texts by their numbers, with U+FFFD for what is not UTF-8.
    public var strings: [String] {
      var start = 0
      return textEnds.map { end in
        defer { start = Int(end) }
        return String(decoding: texts[start..<Int(end)], as: UTF8.self)
      }
    }

    /// How many rows there are.
    public var count: Int { rows.count }

    /// A row.
    @inline(__always)
    public subscript(index: Int) -> Row {
      let row = rows[index]
      return Row(
        dimension: Int(row.key >> 60), identity: Int(row.key >> 30 & 0x3FFF_FFFF) - 1,
        value: Int(row.key & 0x3FFF_FFFF) - 1, count: row.tally.count, failures: row.tally.failures,
        first: row.tally.first, last: row.tally.last)
    }
  }

  private let profile: OpaquePointer

  /// Counts up to so many values, whose texts have up to 64 bytes on average.
  public init(limit: Int) {
    guard let profile = unsafe record_profile_create(UInt32(clamping: limit)) else {
      preconditionFailure("no memory for a profile")
    }
    unsafe self.profile = profile
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

  /// What was counted so far.
  public var counts: Counts { unsafe Counts(record_profile_counts(profile)) }

  /// Adds what another profile counted; there is room for as much as both have room for.
  public mutating func add(_ other: Counts) {
    unsafe other.texts.withUnsafeBufferPointer { texts in
      unsafe other.textEnds.withUnsafeBufferPointer { ends in
        unsafe other.rows.withUnsafeBufferPointer { rows in
          unsafe record_profile_merge(
            profile,
            record_counts(
              texts: texts.baseAddress, text_ends: ends.baseAddress, text_count: UInt32(ends.count),
              rows: rows.baseAddress, row_count: rows.count, omissions: UInt64(other.omissions),
              limit: other.limit))
        }
      }
    }
  }
}
