internal import CloudTrail
internal import RecordScan

/// Reads whole files for a watch: keeps what may concern root, or everything, and counts the rest.
///
/// Memory is bounded by what is kept, whatever a file unpacks to.
struct RecordSieve: ~Copyable {
  private var reader = TrailFileReader(selecting: TrailScanOptions.selection)
  private let takesAll: Bool

  /// `takesAll` keeps every record, which rules of the user's own may be about.
  init(takesAll: Bool) { self.takesAll = takesAll }

  /// Reads a file into a batch; damage is a problem of the batch, and what stands in front of it is read.
  ///
  /// - Returns: Whether the file was undamaged.
  mutating func read(_ bytes: [UInt8], named name: String, into batch: inout WatchBatch) -> Bool {
    var place = 0
    return read(named: name, length: bytes.count, into: &batch) { Self.fill(&$0, $1, bytes, &place) }
  }

  /// Reads lines with a record or an envelope each.
  ///
  /// Damage costs the line that it is in, and each such line is a problem of its own.
  mutating func readLines(_ bytes: [UInt8], named name: String, into batch: inout WatchBatch) {
    guard bytes.contains(where: { $0 > 0x20 }) else { return }
    var found = WatchBatch()
    if scan(bytes, into: &found, stranger: { $1.open($0, from: name) }) == nil {
      batch.append(found)
      return
    }
    // Line by line it is clear what is damaged and where that ends.
    for line in bytes.split(separator: 0x0A) where line.contains(where: { $0 > 0x20 }) {
      var part = WatchBatch()
      let damage = scan(Array(line), into: &part, stranger: { $1.open($0, from: name) })
      if let damage {
        batch.problems.append("\(name): \(damage)")
      } else {
        batch.append(part)
      }
    }
  }

  /// Reads a file that a closure gives piece by piece, with 0 bytes at its end.
  mutating func read<Failure: Error>(
    named name: String, length: Int?, into batch: inout WatchBatch,
    _ fill: (inout [UInt8], Range<Int>) throws(Failure) -> Int
  ) throws(Failure) -> Bool {
    var found = WatchBatch()
    // An envelope, an old record, or something else, which files of other services are full of.
    let damage = try scan(
      length: length, isDoubtful: FileQueue.isDoubtful(name), into: &found,
      stranger: { item, batch in _ = try? TrailEnvelope.open(item) { batch.contents.append($0) } }, fill)
    batch.append(found)
    guard let damage else { return true }
    let count = found.contents.count + found.passed
    batch.problems.append("\(name): \(damage); \(count) records of it were read")
    return false
  }

  private mutating func scan(
    _ bytes: [UInt8], into batch: inout WatchBatch, stranger: ([UInt8], inout WatchBatch) -> Void
  ) -> TrailFileDamage? {
    var place = 0
    return scan(length: bytes.count, into: &batch, stranger: stranger) {
      Self.fill(&$0, $1, bytes, &place)
    }
  }

  private static func fill(
    _ buffer: inout [UInt8], _ range: Range<Int>, _ bytes: [UInt8], _ place: inout Int
  ) -> Int {
    let count = min(range.count, bytes.count - place)
    buffer.replaceSubrange(range.lowerBound..<range.lowerBound + count, with: bytes[place..<place + count])
    place += count
    return count
  }

  /// Takes what may concern root; what has no `eventID` of its own is for `stranger`.
  private mutating func scan<Failure: Error>(
    length: Int?, isDoubtful: Bool = false, into batch: inout WatchBatch,
    stranger: ([UInt8], inout WatchBatch) -> Void,
    _ fill: (inout [UInt8], Range<Int>) throws(Failure) -> Int
  ) throws(Failure) -> TrailFileDamage? {
    var found = WatchBatch()
    let takesAll = takesAll
    let outcome = try reader.read(length: length, isDoubtful: isDoubtful, fill: fill) {
      buffer, start, scanner in
      for index in 0..<scanner.itemCount {
        let item = scanner.item(index)
        let range = start + item.range.lowerBound..<start + item.range.upperBound
        if item.identity == nil {
          stranger(Array(buffer[range]), &found)
        } else if item.isSelected || takesAll {
          found.contents.append(.record(Array(buffer[range])))
        } else {
          found.passed += 1
        }
      }
    }
    batch.append(found)
    return outcome.damage
  }
}
