import CloudTrail
import Compression
import JSONTree
import RecordScan
import TestKit
import Testing

/// Files that are written in other ways than CloudTrail's own: what is found in them, in one piece and in many.
@Suite("Forms of trail files")
struct TrailFileFormTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    let steps: [String]
    let records: [String]
    let damage: String?
    let promising: Bool

    init(_ line: String) throws {
      let json = try JSON.parse(line)
      name = try #require(json["name"]?.string)
      text = try #require(json["text"]?.string)
      steps = try #require(json["steps"]?.array).compactMap(\.string)
      records = try #require(json["records"]?.array).compactMap(\.string)
      damage = json["damage"]?.string
      promising = json["promising"] == .bool(true)
    }

    var testDescription: String { name }

    func bytes() throws -> [UInt8] {
      var bytes = Array(text.utf8)
      for step in steps {
        let units = String(decoding: bytes, as: UTF8.self).utf16
        switch step {
        case "gzip": bytes = try Gzip.compress(bytes)
        case "utf16le": bytes = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        case "utf16be": bytes = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        case "utf16le+bom": bytes = [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        case "utf16be+bom": bytes = [0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        default: Issue.record("no step `\(step)`")
        }
      }
      return bytes
    }
  }

  static let cases = ((try? CaseFiles.lines("forms.jsonl")) ?? []).compactMap { try? Case($0) }

  @Test("all cases are there")
  func count() throws {
    #expect(Self.cases.count == (try CaseFiles.lines("forms.jsonl")).count && Self.cases.count > 30)
  }

  /// The ids of the records in what was found.
  private static func ids(_ items: [String]) throws -> [String] {
    var ids: [String] = []
    for item in items {
      try TrailEnvelope.open(Array(item.utf8)) { content in
        if case .record(let bytes) = content, let event = try? TrailEvent(record: bytes) {
          ids.append(event.id)
        }
      }
    }
    return ids
  }

  @Test("finds the records, or says what is wrong", arguments: cases)
  func forms(_ test: Case) throws {
    let bytes = try test.bytes()
    var small = TrailFileReader.Limits()
    small.packed = 2048
    small.text = 4096
    small.record = 2000
    for (limits, piece) in [(TrailFileReader.Limits(), Int.max), (.init(), 1), (small, 7)] {
      var reader = TrailFileReader(selecting: .init(), limits: limits)
      let reading = TrailFileReaderTests.read(
        bytes, limits, knowsLength: piece == .max, piece: piece, with: &reader)
      #expect(try Self.ids(reading.ids) == test.records)
      #expect(reading.outcome.packedBytes == bytes.count)
      if let damage = test.damage {
        let found = try #require(reading.outcome.damage)
        #expect(found.reason.contains(damage), "\(found)")
      } else {
        #expect(reading.outcome.damage == nil)
      }
    }
  }

  @Test("leaves what does not begin as records do aside where that is asked", arguments: cases)
  func doubtful(_ test: Case) throws {
    let bytes = try test.bytes()
    var reader = TrailFileReader(selecting: .init())
    var place = 0
    let outcome = reader.read(
      length: bytes.count, isDoubtful: true,
      fill: { buffer, range in
        let count = min(range.count, bytes.count - place)
        buffer.replaceSubrange(range.prefix(count), with: bytes[place..<place + count])
        place += count
        return count
      }, body: { _, _, _ in })
    #expect(outcome.isSkipped == !test.promising)
  }

  @Test("bounds what is unpacked on the way, and how long a row may be")
  func bounds() throws {
    var limits = TrailFileReader.Limits()
    limits.unpacked = 100_000
    limits.record = 1000
    var reader = TrailFileReader(selecting: .init(), limits: limits)
    let bomb = try Gzip.compress(Gzip.compress([UInt8](repeating: 0x20, count: 5_000_000)))
    let reading = TrailFileReaderTests.read(bomb, limits, with: &reader)
    #expect(reading.outcome.damage?.reason.contains("100000") == true, "\(reading.outcome)")
    let long = Array("eventname,eventtime\n\"\(String(repeating: "x", count: 1500))\",1\n".utf8)
    let row = TrailFileReaderTests.read(long, limits, with: &reader)
    #expect(row.outcome.damage?.reason.contains("longer than 1000 bytes") == true, "\(row.outcome)")
  }
}
