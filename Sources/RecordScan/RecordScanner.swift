internal import CRecordScan

/// Finds the records of a text of JSON documents, a few bytes a cycle, without reading what is in them.
///
/// A record is an element of an array named `Records` or `Events`, an element of an array at the top, or an object at
/// the top that is no such wrapper; documents follow each other, with or without line feeds. After damage it goes on
/// with the next line that begins with an object.
@safe public struct RecordScanner: ~Copyable {
  /// How many readable bytes must follow a text, whatever they hold.
  public static let padding = Int(RECORD_SCAN_PADDING)

  /// What one step found.
  public struct Step: Sendable {
    /// How much of the text is done with; the next step begins there.
    public let consumed: Int
    /// Whether there may be more items in the text that was given.
    public let isFull: Bool
    /// How many places were damaged.
    public let troubleCount: Int
    /// The first of them.
    public let trouble: RecordTrouble?
  }

  private let scanner: OpaquePointer
  private var found: [record_item]
  private var members: [record_members]
  private var count = 0
  private let longestItem: Int
  /// How many bytes of the text lie before the range that was given last, for whoever says where a record stands.
  public var textStart = 0

  /// Prepares for texts in which some records matter; `longestItem` bounds one record, in bytes.
  ///
  /// A record that the selection is about is always selected, also where escapes spell it otherwise; others may be.
  /// With `takesFields` the members that a ``RecordFieldReader`` reads are found on the way.
  ///
  /// - Precondition: The selection stays within its limits.
  public init(
    selecting selection: RecordSelection = .init(), takesFields: Bool = false, longestItem: Int = 16 << 20,
    batch: Int = 256
  ) {
    guard let scanner = unsafe record_scanner_create(UInt32(longestItem)) else {
      preconditionFailure("no memory for a scanner")
    }
    for string in selection.strings {
      let isTaken = unsafe string.withCString { unsafe record_scanner_select_string(scanner, $0) }
      precondition(isTaken != 0, "`\(string)` cannot select records")
    }
    for name in selection.eventNames {
      let isTaken = unsafe name.withCString { unsafe record_scanner_select_name(scanner, $0) }
      precondition(isTaken != 0, "`\(name)` cannot select records")
    }
    unsafe self.scanner = scanner
    self.longestItem = longestItem
    found = Array(repeating: record_item(), count: max(batch, 1))
    members = takesFields ? Array(repeating: record_members(), count: found.count) : []
  }

  deinit { unsafe record_scanner_destroy(scanner) }

  /// Begins a new text.
  public mutating func reset() {
    unsafe record_scanner_reset(scanner)
    count = 0
  }

  /// A set of instructions.
  enum Instructions: UInt32, CaseIterable {
    case best, portable, avx2, avx512
  }

  /// Uses other instructions than the best, for comparison; false where the processor does not have them.
  mutating func use(_ instructions: Instructions) -> Bool {
    unsafe record_scanner_use(scanner, record_instructions(instructions.rawValue)) != 0
  }

  /// Looks for records in the bytes of a range, behind which lie at least ``padding`` more of the buffer.
  ///
  /// With `isLast` no more text follows; without it, the caller goes on behind what was consumed, with more text.
  public mutating func next(_ buffer: borrowing [UInt8], _ range: Range<Int>, isLast: Bool) -> Step {
    precondition(range.lowerBound >= 0 && range.upperBound + Self.padding <= buffer.count)
    let step = unsafe buffer.withUnsafeBufferPointer { text in
      unsafe found.withUnsafeMutableBufferPointer { items in
        unsafe members.withUnsafeMutableBufferPointer { members in
          unsafe record_scanner_next(
            scanner, text.baseAddress?.advanced(by: range.lowerBound), range.count, isLast ? 1 : 0,
            items.baseAddress, members.isEmpty ? nil : members.baseAddress, items.count)
        }
      }
    }
    count = step.count
    return Step(
      consumed: Int(step.consumed), isFull: step.count == found.count, troubleCount: Int(step.troubles),
      trouble: RecordTrouble(step.trouble, at: Int(step.trouble_place), limit: longestItem))
  }

  /// How many items the last step found.
  public var itemCount: Int { count }

  /// An item of the last step, its range counted from the beginning of the range that was given.
  public func item(_ index: Int) -> RecordItem {
    precondition(index < count)
    return RecordItem(found[index])
  }

  /// Hands over the identities of the items of the last step that have one.
  @inline(__always)
  public func forEachIdentity(_ body: (RecordIdentity) -> Void) {
    for item in found[..<count] where item.flags & RECORD_IDENTIFIED.rawValue != 0 {
      body(RecordIdentity(high: item.identity.0, low: item.identity.1))
    }
  }

  /// The next item of the last step, from an index on; with `onlyNotable` one that is selected or has no identity.
  public func nextItem(from index: Int, onlyNotable: Bool) -> Int? {
    guard onlyNotable else { return index < count ? index : nil }
    return (index..<max(count, index)).first {
      found[$0].flags & (RECORD_SELECTED.rawValue | RECORD_IDENTIFIED.rawValue) != RECORD_IDENTIFIED.rawValue
    }
  }

  /// Where the members of an item of the last step lie, counted from its beginning; nil where nobody took them.
  func fields(_ index: Int) -> record_members? {
    precondition(index < count)
    return found[index].flags & RECORD_PLAIN.rawValue != 0 ? members[index] : nil
  }

  /// Hands over the items of the last step, and their members; these are empty where they are not taken.
  func withItems<Result>(
    _ body: (UnsafeBufferPointer<record_item>, UnsafeBufferPointer<record_members>) -> Result
  ) -> Result {
    unsafe found.withUnsafeBufferPointer { items in
      unsafe members.withUnsafeBufferPointer { members in
        unsafe body(
          UnsafeBufferPointer(rebasing: items[..<count]),
          UnsafeBufferPointer(rebasing: members[..<min(count, members.count)]))
      }
    }
  }
}
