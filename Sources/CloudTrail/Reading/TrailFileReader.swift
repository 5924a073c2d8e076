internal import Compression
public import RecordScan

/// Reads the records of files one after the other, packed by gzip or not, in memory that is kept.
///
/// UTF-16, tables, lines in which something else stands in front of JSON, and gzip in gzip are turned into JSON on the
/// way; see `TextForm`.
///
/// What fits is unpacked at once; what is larger goes through a window, so that memory is bounded whatever a file
/// holds. Damage ends a file, or a line of it, and never the reading.
public struct TrailFileReader: ~Copyable {
  /// How much is held at once, and what is taken from one file, in bytes.
  public struct Limits: Hashable, Sendable {
    /// A packed file that is read at once.
    public var packed = 8 << 20
    /// A text that is unpacked at once, and the window of a longer one.
    public var text = 24 << 20
    /// One record: sixteen times what CloudTrail lets an event have.
    public var record = 4 << 20
    /// What a packed file may unpack to; ordinary files stay below 1 GiB.
    public var unpacked = 4 << 30

    /// The usual limits.
    public init() {}
  }

  /// What came of a file.
  public struct Outcome: Sendable {
    /// The bytes that were read.
    public var packedBytes = 0
    /// The bytes of text that were looked at.
    public var textBytes = 0
    /// How many places were damaged.
    public var damageCount = 0
    /// The first of them.
    public var damage: TrailFileDamage?
    /// Whether it was left aside, as its first bytes are no beginning of records.
    public var isSkipped = false

    /// A file of which nothing was read.
    public init() {}
  }

  let limits: Limits
  /// As long as is ever needed: the system gives what is used of it.
  var packed: [UInt8]
  private var text: [UInt8] = []
  private var inflator: Inflator?
  private var scanner: RecordScanner

  /// Prepares to read; each reader is for one task at a time.
  ///
  /// With `takesFields` a ``RecordFieldReader`` finds what it reads in the scanner.
  public init(selecting selection: RecordSelection, takesFields: Bool = false, limits: Limits = Limits()) {
    self.limits = limits
    packed = WorkingMemory.bytes(max(limits.packed, 2 * limits.record) + RecordScanner.padding)
    scanner = RecordScanner(selecting: selection, takesFields: takesFields, longestItem: limits.record)
  }

  /// Reads one file.
  ///
  /// - Parameters:
  ///   - length: The file's length, if that is known.
  ///   - isDoubtful: Whether the file is read only where it begins as records do.
  ///   - fill: Reads the next bytes into a range of a buffer, and gives their number; 0 at the end.
  ///   - body: Takes what was found in a part of the text: the buffer, where in it the items' places begin, and the
  ///     scanner that has them.
  /// - Throws: What `fill` throws; damage is in the outcome.
  public mutating func read<Failure: Error>(
    length: Int?, isDoubtful: Bool = false, fill: (inout [UInt8], Range<Int>) throws(Failure) -> Int,
    body: (borrowing [UInt8], Int, borrowing RecordScanner) -> Void
  ) throws(Failure) -> Outcome {
    var outcome = Outcome()
    scanner.reset()
    var count = 0
    var isAtEnd = false
    if isDoubtful {
      while !isAtEnd, count < TextForm.headLength, count != length ?? -1 {
        let read = try fill(&packed, count..<TextForm.headLength)
        count += read
        isAtEnd = read == 0
      }
      let head = packed.span.extracting(..<count)
      guard TextForm(head).isPromising(head) else {
        outcome.isSkipped = true
        return outcome
      }
    }
    // A file that has its stated length is at its end; another read would only say so.
    while !isAtEnd, count < limits.packed, count != length ?? -1 {
      let read = try fill(&packed, count..<limits.packed)
      count += read
      isAtEnd = read == 0
    }
    isAtEnd = isAtEnd || count == length
    outcome.packedBytes = count
    let form = TextForm(packed.span.extracting(..<count))
    guard form == .gzip else {
      if form == .plain {
        try scanText(count, isAtEnd, &outcome, fill, body)
      } else {
        try scanStages(form, count, isAtEnd, &outcome, fill, body)
      }
      return outcome
    }
    if text.isEmpty {
      text = WorkingMemory.bytes(max(limits.text, 3 * limits.record) + RecordScanner.padding)
    }
    let written = isAtEnd ? inflate(count) : nil
    let inner = written.map { TextForm(text.span.extracting(..<$0)) } ?? unpackedForm(count)
    if inner != .plain {
      try scanStages(form, count, isAtEnd, &outcome, fill, body)
    } else if let written {
      outcome.textBytes = written
      var start = 0
      Self.scan(&scanner, text, &start, written, isLast: true, &outcome, body)
    } else {
      try unpack(count, isAtEnd, &outcome, fill, body)
    }
    return outcome
  }

  /// The form of what is packed; `plain` where nothing can be unpacked.
  private func unpackedForm(_ count: Int) -> TextForm {
    var head = [UInt8](repeating: 0, count: TextForm.headLength)
    var written = 0
    do throws(GzipError) {
      var stream = try GunzipStream()
      var taken = 0
      while written < head.count, taken < count {
        let step = try stream.next(
          packed.span.extracting(taken..<count), into: &head, written..<head.count, isLast: false)
        (taken, written) = (taken + step.consumed, written + step.produced)
        if step.consumed == 0, step.produced == 0 { break }
      }
    } catch {
      // Damage is found again, and told, where it is read.
    }
    return TextForm(head.span.extracting(..<written))
  }

  /// Unpacks all of it at once; nil where that is not possible.
  private mutating func inflate(_ count: Int) -> Int? {
    if inflator == nil { inflator = try? Inflator() }
    guard let inflator else { return nil }
    return Self.inflate(packed, count, into: &text, inflator, limit: limits.text)
  }

  private static func inflate(
    _ packed: [UInt8], _ count: Int, into text: inout [UInt8], _ inflator: Inflator, limit: Int
  ) -> Int? {
    let input = packed.span.extracting(..<count)
    guard Inflator.statedLength(input) <= limit else { return nil }
    guard case .complete(let written) = inflator.inflate(input, into: &text, room: limit) else { return nil }
    return written
  }

  private static func step(
    _ stream: inout GunzipStream, _ packed: [UInt8], _ input: Range<Int>, into text: inout [UInt8],
    _ range: Range<Int>, isLast: Bool
  ) throws(GzipError) -> GunzipStream.Step {
    try stream.next(packed.span.extracting(input), into: &text, range, isLast: isLast)
  }

  /// Goes through a text that is not packed.
  mutating func scanText<Failure: Error>(
    _ count: Int, _ isAtEnd: Bool, _ outcome: inout Outcome,
    _ fill: (inout [UInt8], Range<Int>) throws(Failure) -> Int,
    _ body: (borrowing [UInt8], Int, borrowing RecordScanner) -> Void
  ) throws(Failure) {
    var end = count
    var isAtEnd = isAtEnd
    var start = 0
    outcome.textBytes = count
    while true {
      Self.scan(&scanner, packed, &start, end, isLast: isAtEnd, &outcome, body)
      if isAtEnd { return }
      end = Self.shift(&packed, start, end)
      start = 0
      while !isAtEnd, end < packed.count - RecordScanner.padding {
        let read = try fill(&packed, end..<packed.count - RecordScanner.padding)
        end += read
        outcome.packedBytes += read
        outcome.textBytes += read
        isAtEnd = read == 0
      }
    }
  }

  /// Unpacks through a window.
  private mutating func unpack<Failure: Error>(
    _ count: Int, _ isAtEnd: Bool, _ outcome: inout Outcome,
    _ fill: (inout [UInt8], Range<Int>) throws(Failure) -> Int,
    _ body: (borrowing [UInt8], Int, borrowing RecordScanner) -> Void
  ) throws(Failure) {
    var input = 0..<count
    var isInputAtEnd = isAtEnd
    var isDone = false
    var start = 0
    var end = 0
    let room = 3 * limits.record
    do {
      var stream = try GunzipStream()
      while !isDone {
        while !isDone, end < room {
          if input.isEmpty, !isInputAtEnd {
            let read = try fillAgain(fill)
            outcome.packedBytes += read
            input = 0..<read
            isInputAtEnd = read == 0
          }
          let step = try Self.step(&stream, packed, input, into: &text, end..<room, isLast: isInputAtEnd)
          input = input.lowerBound + step.consumed..<input.upperBound
          end += step.produced
          outcome.textBytes += step.produced
          isDone = step.isAtEnd
          guard outcome.textBytes <= limits.unpacked else {
            throw GzipError(.tooLong(limit: limits.unpacked))
          }
        }
        Self.scan(&scanner, text, &start, end, isLast: isDone, &outcome, body)
        end = Self.shift(&text, start, end)
        start = 0
      }
    } catch let error as GzipError {
      // The damage of the packing comes first, and what it does to the text is no damage of its own.
      if outcome.damage == nil { outcome.damage = TrailFileDamage(error) }
      outcome.damageCount += 1
      var rest = Outcome()
      rest.textBytes = outcome.textBytes
      Self.scan(&scanner, text, &start, end, isLast: false, &rest, body)
    } catch let error as Failure {
      throw error
    } catch {
      preconditionFailure("no other errors are thrown")
    }
  }

  private mutating func fillAgain<Failure: Error>(
    _ fill: (inout [UInt8], Range<Int>) throws(Failure) -> Int
  ) throws(Failure) -> Int {
    try fill(&packed, 0..<packed.count - RecordScanner.padding)
  }

  /// Finds all there is between two places, and moves the first behind what is done with.
  private static func scan(
    _ scanner: inout RecordScanner, _ buffer: borrowing [UInt8], _ start: inout Int, _ end: Int, isLast: Bool,
    _ outcome: inout Outcome,
    _ body: (borrowing [UInt8], Int, borrowing RecordScanner) -> Void
  ) {
    while true {
      // `end` stands at the last of the text's bytes so far.
      scanner.textStart = outcome.textBytes - end + start
      let step = scanner.next(buffer, start..<end, isLast: isLast)
      if scanner.itemCount > 0 { body(buffer, start, scanner) }
      outcome.damageCount += step.troubleCount
      if outcome.damage == nil, let trouble = step.trouble {
        outcome.damage = TrailFileDamage(trouble, behind: scanner.textStart)
      }
      start += step.consumed
      guard step.isFull else { return }
    }
  }

  /// Moves what is left, which is less than a record, to the beginning, and gives its length.
  private static func shift(_ buffer: inout [UInt8], _ start: Int, _ end: Int) -> Int {
    guard start > 0 else { return end }
    for index in start..<end { buffer[index - start] = buffer[index] }
    return end - start
  }
}
