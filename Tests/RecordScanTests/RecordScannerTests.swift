import JSONTree
import TestKit
import Testing

@testable import RecordScan

@Suite("Record scanner")
struct RecordScannerTests {
  static let selection = RecordSelection(
    strings: ["Root", "assumedRoot"], eventNames: ["AssumeRoot", "EmailUpdated"])

  /// A text, and the items that are in it: `*` marks a selected one, `#` one that has an identity; then the trouble.
  static let cases = (try? CaseFiles.rows("scan.tsv")) ?? []

  @Test("finds records and damage", arguments: cases)
  func examples(_ row: [String]) {
    let text = row[0].replacing("\\n", with: "\n").replacing("\\t", with: "\t")
    for instructions in RecordScanner.Instructions.allCases {
      guard let found = scan(Array(text.utf8), piece: nil, instructions) else { continue }
      #expect(found == row[1], "\(row[0])")
      #expect(scan(Array(text.utf8), piece: 1, instructions) == row[1], "\(row[0]), byte by byte")
    }
  }

  @Test("finds the same in pieces of any size, with all instructions, in records of all shapes")
  func differential() {
    var world = RandomRecords(seed: 20_261_125)
    for round in 0..<400 {
      let (text, expected) = world.archive()
      for instructions in RecordScanner.Instructions.allCases {
        let piece = round % 3 == 0 ? nil : 1 + round
        guard let found = scan(text, piece: piece, instructions) else { continue }
        #expect(found == expected, "round \(round): \(String(decoding: text, as: UTF8.self))")
      }
    }
  }

  @Test(
    "finds the same in records that are longer than what is looked at together", arguments: [700, 40_000])
  func longRecords(_ filling: Int) {
    var world = RandomRecords(seed: UInt64(filling), filling: filling)
    for round in 0..<100 {
      let (text, expected) = world.archive()
      for instructions in RecordScanner.Instructions.allCases {
        let piece = round % 2 == 0 ? nil : 20_000 + round
        guard let found = scan(text, piece: piece, instructions, longestItem: 4 << 20) else { continue }
        #expect(found == expected, "round \(round), \(text.count) bytes")
      }
    }
  }

  @Test("tells by a record's bytes that a quotation mark too few has turned its strings inside out")
  func turnedInsideOut() {
    var world = RandomRecords(seed: 11)
    for round in 0..<200 {
      let texts = (0..<3).map {
        "{\"eventID\":\"\($0)\",\"eventName\":\"Get\(world.below(100))\",\"x\":\"y\"}"
      }
      var bytes = Array("[\(texts.joined(separator: ","))]".utf8)
      // One quotation mark of the first record, and perhaps one of the last, so that their number is even again.
      let quotes = bytes.indices.filter { bytes[$0] == 0x22 }
      let (first, last) = (quotes[world.below(12)], quotes[quotes.count - 1 - world.below(12)])
      if round % 2 == 0 { bytes.remove(at: last) }
      bytes.remove(at: first)
      for instructions in RecordScanner.Instructions.allCases {
        guard let found = scan(bytes, piece: nil, instructions) else { continue }
        let isTold = found.contains("*") || found.contains("@")
        #expect(isTold, "\(String(decoding: bytes, as: UTF8.self)): \(found)")
      }
    }
  }

  @Test("never reads past damage of any kind into a crash, and finds the records in front of it")
  func mutations() {
    var world = RandomRecords(seed: 7)
    for _ in 0..<300 {
      var (text, _) = world.archive()
      guard !text.isEmpty else { continue }
      let place = world.below(text.count)
      text[place] = UInt8(world.below(256))
      let found = RecordScanner.Instructions.allCases.compactMap { scan(text, piece: nil, $0) }
      #expect(Set(found + [scan(text, piece: 64, .best) ?? ""]).count == 1)
    }
  }

  @Test("gives an eventID one identity, however it comes")
  func identities() {
    for id in ["0a1b2c3d-4e5f-6071-8293-A4B5C6D7E8F9", "short", "0a1b2c3d-4e5f-6071-8293-A4B5C6D7E8FX", "é"] {
      var scanner = RecordScanner()
      let text = Array(#"{"eventID" : "\#(id)"}"#.utf8)
      let step = scanner.next(
        text + [UInt8](repeating: 0, count: RecordScanner.padding), 0..<text.count, isLast: true)
      let (count, identity) = (scanner.itemCount, scanner.item(0).identity)
      #expect(step.trouble == nil && count == 1 && identity == RecordIdentity(id))
    }
  }

  @Test("reads the members of a profile, whatever else is there")
  func fields() {
    let text = Array(
      #"""
      {"userIdentity":{"type":"AssumedRole","arn":"a\u0062c","sessionContext":{"sessionIssuer":{"arn":"issuer"},
      "attributes":{}},"accountId":"1"},"eventTime":"2026-01-01T00:00:00Z","responseElements":{"eventName":"no"},
      "eventName":"GetObject","awsRegion":null,"sourceIPAddress":7,"readOnly":true}
      """#.utf8)
    var reader = RecordFieldReader()
    let isRead = reader.read(text + [UInt8](repeating: 0x20, count: RecordScanner.padding), 0..<text.count)
    #expect(isRead)
    func value(_ field: RecordFieldReader.Field) -> String {
      reader.withText(field) { span in
        var bytes: [UInt8] = []
        for index in span.indices { bytes.append(span[index]) }
        return String(decoding: bytes, as: UTF8.self)
      }
    }
    #expect(value(.identityARN) == "abc" && value(.issuerARN) == "issuer" && value(.identityAccount) == "1")
    #expect(value(.eventName) == "GetObject" && value(.eventTime) == "2026-01-01T00:00:00Z")
    #expect(value(.region).isEmpty && value(.address).isEmpty && value(.errorCode).isEmpty)
  }

  @Test("what is taken on the way is what the reader of one record reads", arguments: 0..<4)
  func fieldsOnTheWay(_ seed: Int) {
    var world = RandomRecords(seed: UInt64(seed))
    var plain = 0
    for _ in 0..<100 {
      let text = world.profileArchive() + [UInt8](repeating: 0x22, count: RecordScanner.padding)
      for instructions in RecordScanner.Instructions.allCases {
        var scanner = RecordScanner(takesFields: true, batch: 1000)
        guard scanner.use(instructions) else { continue }
        let step = scanner.next(text, 0..<text.count - RecordScanner.padding, isLast: true)
        #expect(step.trouble == nil)
        var reader = RecordFieldReader()
        var referee = RecordFieldReader()
        for index in 0..<scanner.itemCount {
          let range = scanner.item(index).range
          let isRead = reader.read(text, 0, scanner, item: index)
          let isReadAlone = referee.read(text, range)
          #expect(isRead == isReadAlone)
          guard isReadAlone else { continue }
          if scanner.fields(index) != nil { plain += 1 }
          for field in RecordFieldReader.Field.allCases {
            let (found, expected) = (value(reader, field), value(referee, field))
            #expect(
              found == expected, "\(field) of \(String(decoding: text[range], as: UTF8.self))")
          }
        }
      }
    }
    #expect(plain > 500)
  }

  private func value(_ reader: borrowing RecordFieldReader, _ field: RecordFieldReader.Field) -> [UInt8] {
    reader.withText(field) { span in
      var bytes: [UInt8] = []
      for index in span.indices { bytes.append(span[index]) }
      return bytes
    }
  }

  @Test("numbers names, and stops at its bounds")
  func names() {
    var table = NameTable(mostNames: 3000, mostBytes: 1 << 20)
    for round in 0..<2 {
      for number in 0..<3000 {
        let text = Array("name \(number)".utf8)
        let given = table.number(text.span)
        #expect(given == UInt32(number + 1), "round \(round)")
      }
    }
    let more = table.number(Array("one more".utf8).span)
    let (count, text) = (table.count, table.text(17))
    #expect(more == 0 && count == 3000 && text == "name 16")
    var short = NameTable(mostNames: 10, mostBytes: 4)
    let (first, second, empty) = (
      short.number(Array("four".utf8).span), short.number(Array("x".utf8).span), short.number([UInt8]().span)
    )
    #expect(first == 1 && second == 0 && empty == 2)
    let nothing = short.text(2)
    #expect(nothing.isEmpty)
  }

  /// What is found when the text comes in pieces; nil for all at once.
  ///
  /// Nil where the processor does not have the instructions.
  private func scan(
    _ text: [UInt8], piece: Int?, _ instructions: RecordScanner.Instructions, longestItem: Int = 2000
  ) -> String? {
    var scanner = RecordScanner(selecting: Self.selection, longestItem: longestItem, batch: 3)
    guard scanner.use(instructions) else { return nil }
    var found: [String] = []
    var trouble: String?
    var start = 0
    var end = piece.map { min($0, text.count) } ?? text.count
    while true {
      // Rubbish behind the text must not matter.
      let buffer = text[start..<end] + Array(repeating: 0x22, count: RecordScanner.padding)
      let isLast = end == text.count
      let step = scanner.next(Array(buffer), 0..<end - start, isLast: isLast)
      for index in 0..<scanner.itemCount {
        let item = scanner.item(index)
        found.append((item.isSelected ? "*" : "") + (item.identity != nil ? "#" : "") + "\(item.range.count)")
      }
      if trouble == nil, let first = step.trouble { trouble = "\(first.reason)@\(first.offset + start)" }
      start += step.consumed
      if step.isFull { continue }
      if isLast { break }
      end = min(end + (piece ?? 1), text.count)
    }
    return (found + (trouble.map { [$0] } ?? [])).joined(separator: " ")
  }
}
