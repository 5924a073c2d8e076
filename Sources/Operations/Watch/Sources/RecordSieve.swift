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
    return read(named: name, length: bytes.count, into: &batch) { buffer, range in
      let count = min(range.count, bytes.count - place)
      buffer.replaceSubrange(range.lowerBound..<range.lowerBound + count, with: bytes[place..<place + count])
      place += count
      return count
    }
  }

  /// Reads a file that a closure gives piece by piece, with 0 bytes at its end.
  mutating func read<Failure: Error>(
    named name: String, length: Int?, into batch: inout WatchBatch,
    _ fill: (inout [UInt8], Range<Int>) throws(Failure) -> Int
  ) throws(Failure) -> Bool {
    var found = WatchBatch()
    let takesAll = takesAll
    let outcome = try reader.read(length: length, fill: fill) { buffer, start, scanner in
      for index in 0..<scanner.itemCount {
        let item = scanner.item(index)
        let range = start + item.range.lowerBound..<start + item.range.upperBound
        if item.identity == nil {
          // An envelope, an old record, or something else.
          _ = try? TrailEnvelope.open(Array(buffer[range])) { found.contents.append($0) }
        } else if item.isSelected || takesAll {
          found.contents.append(.record(Array(buffer[range])))
        } else {
          found.passed += 1
        }
      }
    }
    batch.contents += found.contents
    batch.passed += found.passed
    guard let damage = outcome.damage else { return true }
    let count = found.contents.count + found.passed
    batch.problems.append("\(name): \(damage); \(count) records of it were read")
    return false
  }
}
