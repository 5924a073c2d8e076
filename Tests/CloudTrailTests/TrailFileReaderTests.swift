import CloudTrail
import Compression
import RecordScan
import TestKit
import Testing

@Suite("Trail file reader")
struct TrailFileReaderTests {
  /// What was read of a file.
  struct Reading {
    var ids: [String] = []
    var outcome = TrailFileReader.Outcome()
  }

  struct Broken: Error {}

  private static var small: TrailFileReader.Limits {
    var limits = TrailFileReader.Limits()
    limits.packed = 700
    limits.text = 4000
    limits.record = 500
    limits.unpacked = 100_000
    return limits
  }

  static func read(
    _ bytes: [UInt8], _ limits: TrailFileReader.Limits = .init(), knowsLength: Bool = true, piece: Int = .max,
    with reader: inout TrailFileReader
  ) -> Reading {
    var reading = Reading()
    var place = 0
    reading.outcome = reader.read(
      length: knowsLength ? bytes.count : nil,
      fill: { buffer, range in
        let count = min(range.count, bytes.count - place, piece)
        buffer.replaceSubrange(range.prefix(count), with: bytes[place..<place + count])
        place += count
        return count
      },
      body: { buffer, start, scanner in
        for index in 0..<scanner.itemCount {
          let range = scanner.item(index).range
          reading.ids.append(
            String(decoding: buffer[start + range.lowerBound..<start + range.upperBound], as: UTF8.self))
        }
      })
    return reading
  }

  private static func records(_ count: Int) -> [String] {
    (0..<count).map { #"{"eventID":"\#($0)","pad":"\#(String(repeating: "x", count: $0 % 300))"}"# }
  }

  private static func log(_ records: [String]) -> [UInt8] {
    Array(#"{"Records":[\#(records.joined(separator: ","))]}"#.utf8)
  }

  @Test("reads files of any size and packing, at once and through a window", arguments: [0, 1, 7, 90, 400])
  func sizes(_ count: Int) throws {
    let records = Self.records(count)
    let text = Self.log(records)
    let lines = Array(records.map { $0 + "\n" }.joined().utf8)
    let half = text.count / 2
    for limits in [TrailFileReader.Limits(), Self.small] {
      // One reader for all: nothing may be left of the file before.
      var reader = TrailFileReader(selecting: RecordSelection(), limits: limits)
      let members = try Gzip.compress(Array(text[..<half])) + Gzip.compress(Array(text[half...]))
      for packed in [text, lines, try Gzip.compress(text), try Gzip.compress(lines, level: 1), members] {
        for (knowsLength, piece) in [(true, Int.max), (false, Int.max), (false, 13)] {
          let reading = Self.read(packed, limits, knowsLength: knowsLength, piece: piece, with: &reader)
          #expect(reading.ids == records)
          #expect(reading.outcome.damage == nil, "\(reading.outcome)")
          #expect(reading.outcome.packedBytes == packed.count)
          #expect(
            reading.outcome.textBytes
              == (packed == lines || packed.count == 0 ? lines.count : reading.outcome.textBytes))
        }
      }
    }
  }

  @Test("gives the records in front of damage, and says where it is")
  func damage() throws {
    let records = Self.records(200)
    let text = Self.log(records)
    let packed = try Gzip.compress(text, level: 0)
    var flipped = packed
    flipped[packed.count / 2] ^= 0xFF
    for limits in [TrailFileReader.Limits(), Self.small] {
      var reader = TrailFileReader(selecting: RecordSelection(), limits: limits)
      let cut = Self.read(Array(text[..<(text.count / 2)]), limits, with: &reader)
      #expect(cut.ids.count > 60 && cut.ids.elementsEqual(records.prefix(cut.ids.count)))
      #expect(cut.outcome.damage?.isCompressed == false && cut.outcome.damageCount == 1)
      let offset = try #require(cut.outcome.damage?.offset)
      #expect(
        text[offset] == 0x7B
          && String(decoding: text[offset...], as: UTF8.self).hasPrefix(records[cut.ids.count]))

      let cutPacked = Self.read(Array(packed[..<(packed.count / 2)]), limits, with: &reader)
      #expect(cutPacked.ids.count > 60 && cutPacked.ids.elementsEqual(records.prefix(cutPacked.ids.count)))
      #expect(
        cutPacked.outcome.damage?.isCompressed == true && cutPacked.outcome.damage?.offset == packed.count / 2
      )

      let wrong = Self.read(flipped, limits, with: &reader)
      #expect(wrong.ids.count > 60 && wrong.ids.prefix(60) == records.prefix(60))
      #expect(wrong.outcome.damage != nil)

      // And a good file behind bad ones is good.
      #expect(Self.read(packed, limits, with: &reader).ids == records)
    }
  }

  @Test("bounds what a small file unpacks to, and how long a record may be")
  func bombs() throws {
    var reader = TrailFileReader(selecting: RecordSelection(), limits: Self.small)
    let bomb = try Gzip.compress(Array(#"{"eventID":"1"}"#.utf8) + [UInt8](repeating: 0x20, count: 5_000_000))
    let reading = Self.read(bomb, Self.small, with: &reader)
    #expect(reading.ids.count == 1)
    #expect(
      reading.outcome.damage?.reason == "gzip data unpacks to more than the 100000 bytes that are taken")
    #expect(reading.outcome.textBytes < 110_000)
    let long = Self.log(["{\"a\":\"\(String(repeating: "x", count: 3000))\"}"] + Self.records(3))
    let cut = Self.read(long, Self.small, with: &reader)
    #expect(
      cut.outcome.damage?.reason.hasPrefix("the object at byte 12 is longer than the 500 bytes") == true)
  }

  @Test("throws what the source throws")
  func failing() {
    var reader = TrailFileReader(selecting: RecordSelection())
    #expect(throws: Broken.self) {
      _ = try reader.read(length: nil, fill: { _, _ throws(Broken) in throw Broken() }, body: { _, _, _ in })
    }
  }

  @Test("remembers events in bounded memory")
  func events() {
    var set = EventIDSet(capacity: 1000)
    func add(_ numbers: Range<Int>) -> Int {
      numbers.count { set.insert(RecordIdentity("event \($0)")) }
    }
    let counts = [add(0..<900), add(0..<900), add(900..<5000), add(4001..<5000)]
    #expect(counts == [900, 0, 4100, 0])
    #expect(set.hasForgotten)
  }
}
