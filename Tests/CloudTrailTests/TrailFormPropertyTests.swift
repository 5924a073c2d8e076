import CloudTrail
import Compression
import JSONTree
import RecordScan
import TestKit
import Testing

/// Random records in random forms, packed and cut into pieces at random: the same records come out.
@Suite("Records in any form")
struct TrailFormPropertyTests {
  private static let seeds = Array(UInt64(0)..<40)

  /// What a record says, in any form.
  private struct Said: Equatable, CustomStringConvertible {
    let id: String
    let name: String
    let type: String
    let issuer: String?
    let agent: String?
    let message: String?
    let parameters: JSON

    init(_ event: TrailEvent) {
      id = event.id
      name = event.name
      type = event.actor.type
      issuer = event.actor.issuerType
      agent = event.userAgent
      message = event.errorMessage
      parameters = event.parameters
    }

    var description: String { "\(id) \(name) \(type) \(agent ?? "-") \(message ?? "-") \(parameters)" }
  }

  private struct Reading {
    var said: [Said] = []
    var selected: [String] = []
    var outcome = TrailFileReader.Outcome()
  }

  private static func read(_ bytes: [UInt8], _ limits: TrailFileReader.Limits, piece: Int) -> Reading {
    var reader = TrailFileReader(
      selecting: RecordSelection(strings: ["Root"], eventNames: ["AssumeRoot"]), limits: limits)
    var reading = Reading()
    var place = 0
    reading.outcome = reader.read(
      length: nil,
      fill: { buffer, range in
        let count = min(range.count, bytes.count - place, piece)
        buffer.replaceSubrange(range.prefix(count), with: bytes[place..<place + count])
        place += count
        return count
      },
      body: { buffer, start, scanner in
        for index in 0..<scanner.itemCount {
          let item = scanner.item(index)
          let bytes = Array(buffer[start + item.range.lowerBound..<start + item.range.upperBound])
          _ = try? TrailEnvelope.open(bytes) { content in
            guard case .record(let record) = content, let event = try? TrailEvent(record: record) else {
              return
            }
            reading.said.append(Said(event))
            if item.isSelected || item.identity == nil { reading.selected.append(event.id) }
          }
        }
      })
    return reading
  }

  private static var small: TrailFileReader.Limits {
    var limits = TrailFileReader.Limits()
    (limits.packed, limits.text, limits.record) = (2048, 4096, 3000)
    return limits
  }

  @Test("are read back as they were written", arguments: FormWriter.Form.allCases)
  func whole(_ form: FormWriter.Form) throws {
    for seed in Self.seeds {
      var writer = FormWriter(generator: SeededGenerator(seed: seed))
      let records = (0..<1 + writer.generator.below(12)).map { writer.record($0) }
      let expected = try records.map { Said(try TrailEvent(record: $0.bytes)) }
      let written = writer.write(records, form)
      var bytes = Array((written.head + written.units.joined() + written.tail).utf8)
      var packings: [FormWriter.Packing] = []
      for _ in 0..<writer.generator.below(4) {
        let packing = FormWriter.Packing.allCases.pick(&writer.generator)
        // Nobody writes packed bytes as characters.
        guard
          packing == .gzip || packing == .members || packings.isEmpty
            || packing == .tar && !packings.contains(.tar)
        else { continue }
        packings.append(packing)
        bytes = try writer.pack(bytes, packing)
      }
      for (limits, piece) in [
        (TrailFileReader.Limits(), Int.max), (Self.small, 1 + writer.generator.below(700)),
      ] {
        let reading = Self.read(bytes, limits, piece: piece)
        #expect(reading.said == expected, "\(form), seed \(seed), \(packings), \(piece)")
        #expect(reading.outcome.damage == nil, "\(form), seed \(seed), \(packings)")
        let wanted = expected.filter { $0.type == "Root" || $0.name == "AssumeRoot" }.map(\.id)
        #expect(wanted.allSatisfy(reading.selected.contains), "\(form), seed \(seed)")
        #expect(reading.outcome.packedBytes == bytes.count)
      }
    }
  }

  @Test(
    "are all found but those that are damaged, which is told",
    arguments: FormWriter.Form.allCases.filter { $0 != .log && $0 != .array && $0 != .stringArray })
  func damaged(_ form: FormWriter.Form) throws {
    for seed in Self.seeds {
      var writer = FormWriter(generator: SeededGenerator(seed: seed))
      let records = (0..<8).map { writer.record($0) }
      let expected = try records.map { Said(try TrailEvent(record: $0.bytes)) }
      var written = writer.write(records, form)
      // A line is cut somewhere, as by a full disk or a limit of whoever passes it on.
      let victim = 2 + writer.generator.below(4)
      let line = Array(written.units[victim].utf8)
      let isTable = written.head != ""
      let cut = String(decoding: line[..<(1 + writer.generator.below(line.count - 3))], as: UTF8.self)
      written.units[victim] = cut + "\n"
      let bytes = Array((written.head + written.units.joined() + written.tail).utf8)
      for (limits, piece) in [
        (TrailFileReader.Limits(), Int.max), (Self.small, 1 + writer.generator.below(700)),
      ] {
        let reading = Self.read(bytes, limits, piece: piece)
        let others = expected.enumerated().filter { $0.offset != victim }.map(\.element)
        let found = reading.said.filter { $0.id != expected[victim].id }
        // A quote that nothing ends takes what stands behind it as far as the next one.
        let next = isTable ? others.filter { $0 != expected[victim + 1] } : others
        #expect(
          found.filter(others.contains) == others || isTable && next.allSatisfy(found.contains),
          "\(form), seed \(seed), \(piece)\n\(String(decoding: bytes, as: UTF8.self))\n\(found)")
        #expect(
          isTable || reading.outcome.damage != nil || cut.contains("{") == false,
          "\(form), seed \(seed), \(cut)")
      }
    }
  }

  @Test("A quote that nothing ends costs its own line, and is told with its place")
  func quotes() throws {
    var writer = FormWriter(generator: SeededGenerator(seed: 1))
    let rows = (0..<300).map { "id-\($0),ListUsers,2026-03-01T00:00:00Z,x\n" }
    var lines = ["eventid,eventname,eventtime,useragent\n"] + rows
    lines[100] = "id-99,ListUsers,2026-03-01T00:00:00Z,\"open\n"
    let bytes = Array(lines.joined().utf8)
    for (limits, piece) in [
      (TrailFileReader.Limits(), Int.max), (Self.small, 1 + writer.generator.below(700)),
    ] {
      let reading = Self.read(bytes, limits, piece: piece)
      #expect(reading.said.map(\.id) == (0..<300).map { "id-\($0)" })
      let damage = try #require(reading.outcome.damage)
      #expect(damage.offset == lines[..<100].joined().utf8.count, "\(damage)")
      #expect(reading.outcome.damageCount == 1)
    }
  }

  @Test(
    "Damage of a file in an archive costs no other, and is told with its name", arguments: [1, 97, Int.max])
  func archives(_ piece: Int) throws {
    func record(_ id: String) -> [UInt8] {
      Array(#"{"Records":[{"eventName":"a","eventTime":"2026-03-01T00:00:00Z","eventID":"\#(id)"}]}"#.utf8)
    }
    let packed = try Gzip.compress(record("b"))
    let files: [(name: String, bytes: [UInt8])] = [
      ("a", record("a")), ("b.json.gz", Array(packed.dropLast(20))),
      ("c.json", Array(record("c").dropLast(3))),
      ("d.csv", Array("eventname,eventtime,eventid\nx,2026-03-01T00:00:00Z,d\n".utf8)),
      ("e.json.gz", try Gzip.compress(Gzip.compress(record("e")))),
      ("f.tar", FormWriter.tar([("f", record("f"))])),
      ("g.json", record("g")),
    ]
    let archive = FormWriter.tar(files)
    let reading = Self.read(archive, TrailFileReader.Limits(), piece: piece)
    #expect(reading.said.map(\.id) == ["a", "d", "e", "g"])
    #expect(reading.outcome.damage?.reason.hasPrefix("`b.json.gz` in it: gzip data ends early") == true)
    #expect(reading.outcome.damageCount == 4)
    let cut = Self.read(Array(archive.dropLast(2200)), TrailFileReader.Limits(), piece: piece)
    #expect(cut.said.map(\.id) == ["a", "d", "e"])
    #expect(cut.outcome.damageCount == 5)
    var damaged = archive
    damaged[3] ^= 1
    let none = Self.read(damaged, TrailFileReader.Limits(), piece: piece)
    #expect(none.said.isEmpty)
    #expect(none.outcome.damage?.reason == "the tar header at byte 0 is damaged")
  }

  @Test(
    "What is not read is told with what helps",
    arguments: [
      ("PAR1", "duckdb"), ("PK\u{3}\u{4}", "unzip"), ("BZh91AY&SY\u{0}", "bzip2 -dc"), ("Obj\u{1}", "avro"),
      ("ORC\u{1}", "UNLOAD"),
    ])
  func foreign(_ head: String, _ help: String) {
    let reading = Self.read(Array(head.utf8), TrailFileReader.Limits(), piece: .max)
    #expect(reading.outcome.damage?.reason.contains(help) == true)
  }

  @Test("Words that begin as archives do are words", arguments: ["ORCHESTRATOR", "BZh", "PKI"])
  func words(_ word: String) {
    let text = word + #": {"eventName":"a","eventTime":"2026-03-01T00:00:00Z","eventID":"a"}"# + "\n"
    #expect(Self.read(Array(text.utf8), TrailFileReader.Limits(), piece: .max).said.map(\.id) == ["a"])
  }
}
