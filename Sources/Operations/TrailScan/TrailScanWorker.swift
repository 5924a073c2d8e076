internal import CloudTrail
internal import HostSystem
internal import JSONTree
internal import RecordScan

/// Reads files for a scan, one after the other.
struct TrailScanWorker: ~Copyable {
  private var reader: TrailFileReader
  private var sink: Sink

  init(_ options: TrailScanOptions, _ shared: SharedTrailScan) {
    reader = TrailFileReader(
      selecting: TrailScanOptions.selection, takesFields: options.profilesEveryone)
    sink = Sink(options, shared)
  }

  /// Reads a file; what is wrong with it is noted.
  mutating func read(_ path: FilePath, isDoubtful: Bool = false) {
    do {
      try read(try OpenFile(path), named: path.description, isDoubtful: isDoubtful)
    } catch {
      sink.shared.add(DamagedTrailFile(path: path.description, reason: error.reason))
      sink.counted.files += 1
      sink.finish()
    }
  }

  /// Reads standard input to its end.
  mutating func readStandardInput() {
    do {
      try read(.standardInput(), named: "standard input")
    } catch {
      sink.shared.add(DamagedTrailFile(path: "standard input", reason: error.reason))
    }
  }

  /// Reads a file that is open.
  private mutating func read(
    _ file: consuming OpenFile, named name: String, isDoubtful: Bool = false
  ) throws(FileError) {
    if file.length == 0 {
      sink.counted.skippedFiles += 1
      sink.finish()
      return
    }
    let length = file.length
    do throws(Stop) {
      try read(named: name, length: length, isDoubtful: isDoubtful) { buffer, range throws(Stop) in
        // A pipe may be silent for long, and a file may be long: neither keeps an interrupted scan.
        repeat {
          if Task.isCancelled { throw .cancelled }
        } while !file.isReadable(within: .milliseconds(100))
        do throws(FileError) { return try file.read(into: &buffer, range) } catch { throw .failed(error) }
      }
    } catch {
      if case .failed(let error) = error { throw error }
      sink.finish()
    }
  }

  /// Why the rest of a file is not read.
  private enum Stop: Error {
    case cancelled
    case failed(FileError)
  }

  /// Reads bytes that are there.
  mutating func read(_ bytes: [UInt8], named name: String, isDoubtful: Bool = false) {
    var place = 0
    read(named: name, length: bytes.count, isDoubtful: isDoubtful) { buffer, range in
      let count = min(range.count, bytes.count - place)
      buffer.replaceSubrange(range.lowerBound..<range.lowerBound + count, with: bytes[place..<place + count])
      place += count
      return count
    }
  }

  private mutating func read<Failure: Error>(
    named name: String, length: Int?, isDoubtful: Bool,
    _ fill: (inout [UInt8], Range<Int>) throws(Failure) -> Int
  ) throws(Failure) {
    let before = sink.counted.records
    let outcome = try Self.read(&reader, &sink, length, isDoubtful, fill)
    guard !outcome.isSkipped else {
      sink.counted.skippedFiles += 1
      sink.finish()
      return
    }
    sink.counted.files += 1
    sink.counted.bytes += outcome.packedBytes
    sink.counted.textBytes += outcome.textBytes
    if let damage = outcome.damage ?? sink.malformed {
      let count = outcome.damageCount + sink.malformedCount
      let more = count > 1 ? ", and at \(count - 1) more places" : ""
      sink.shared.add(
        DamagedTrailFile(
          path: name, reason: damage.reason + more, offset: damage.offset, isCompressed: damage.isCompressed,
          recordCount: sink.counted.records - before))
    }
    sink.finish()
  }

  /// Reader and sink are separate values, so that one can be used inside of the other.
  private static func read<Failure: Error>(
    _ reader: inout TrailFileReader, _ sink: inout Sink, _ length: Int?, _ isDoubtful: Bool,
    _ fill: (inout [UInt8], Range<Int>) throws(Failure) -> Int
  ) throws(Failure) -> TrailFileReader.Outcome {
    try reader.read(length: length, isDoubtful: isDoubtful, fill: fill) { buffer, start, scanner in
      sink.take(buffer, start, scanner)
    }
  }

  /// Gives what was put off to the others, when all is read.
  mutating func finish() { sink.finishAll() }
}
