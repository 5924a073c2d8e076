import JSONTree
import Testing

@testable import RecordScan

@Suite("Record profile")
struct RecordProfileTests {
  /// What a profile has, a line for each row, in a fixed order.
  private func lines(_ profile: borrowing RecordProfile) -> [String] {
    let texts = profile.strings
    var lines: [String] = []
    profile.forEachRow { row in
      lines.append(
        "\(texts[row.identity]) \(row.dimension) \(row.value < 0 ? "-" : texts[row.value]) "
          + "\(row.count) \(row.failures) \(row.first) \(row.last)")
    }
    return lines.sorted()
  }

  /// Counts a text item by item, where that is possible, and otherwise record by record.
  private func count(
    _ text: [UInt8], _ wanted: [Bool], _ scanner: borrowing RecordScanner, _ profile: inout RecordProfile,
    itemByItem: Bool
  ) -> Int {
    var reader = RecordFieldReader()
    var index = 0
    var alone = 0
    while true {
      if itemByItem { index = profile.add(text, 0, scanner, wanted: wanted, from: index) }
      guard index < scanner.itemCount else { return alone }
      if wanted[index], reader.read(text, scanner.item(index).range), let time = reader.usualTime {
        _ = profile.add(reader, time: time)
        alone += 1
      }
      index += 1
    }
  }

  @Test("counts items as it counts records one by one, together or apart", arguments: 0..<6)
  func differential(_ seed: Int) {
    var world = RandomRecords(seed: UInt64(100 + seed))
    var fast = RecordProfile(limit: 100_000)
    var slow = RecordProfile(limit: 100_000)
    var even = RecordProfile(limit: 100_000)
    var odd = RecordProfile(limit: 100_000)
    var scanner = RecordScanner(takesFields: true, batch: 1000)
    var total = 0
    var alone = 0
    for round in 0..<60 {
      let text =
        (round % 10 == 9 ? world.profileArchive() : world.trailArchive())
        + [UInt8](repeating: 0x22, count: RecordScanner.padding)
      scanner.reset()
      _ = scanner.next(text, 0..<text.count - RecordScanner.padding, isLast: true)
      let wanted = (0..<scanner.itemCount).map { _ in world.below(5) > 0 }
      alone += count(text, wanted, scanner, &fast, itemByItem: true)
      total += count(text, wanted, scanner, &slow, itemByItem: false)
      var part = RecordProfile(limit: 100_000)
      if round % 2 == 0 { part.add(even) } else { part.add(odd) }
      _ = count(text, wanted, scanner, &part, itemByItem: round % 3 > 0)
      if round % 2 == 0 { swap(&even, &part) } else { swap(&odd, &part) }
    }
    let expected = lines(slow)
    #expect(lines(fast) == expected)
    var merged = RecordProfile(limit: 1)
    merged.add(even)
    merged.add(odd)
    #expect(lines(merged) == expected)
    let omissions = fast.omissions + merged.omissions
    #expect(expected.count > 100 && total > 500 && alone < total * 3 / 4 && omissions == 0)
  }

  @Test("counts the same with every set of instructions", arguments: 0..<4)
  func instructions(_ seed: Int) {
    var world = RandomRecords(seed: UInt64(200 + seed))
    let space = [UInt8](repeating: 0x20, count: RecordScanner.padding)
    let texts = (0..<40).map { round in
      (round % 4 == 3 ? world.profileArchive() : world.trailArchive()) + space
    }
    // Both shapes that are learned and tables that grow outlast a text, and so do the profiles.
    var expected: [String]?
    for instructions in RecordScanner.Instructions.allCases {
      var scanner = RecordScanner(takesFields: true, batch: 1000)
      guard scanner.use(instructions) else { continue }
      for usesPortableCode in [false, true] {
        var profile = RecordProfile(limit: 100_000, usesPortableCode: usesPortableCode)
        var alone = 0
        for text in texts {
          scanner.reset()
          _ = scanner.next(text, 0..<text.count - RecordScanner.padding, isLast: true)
          let wanted = [Bool](repeating: true, count: scanner.itemCount)
          alone += count(text, wanted, scanner, &profile, itemByItem: true)
        }
        let found = lines(profile) + ["alone \(alone)"]
        #expect(found.count > 100 && found == expected ?? found, "\(instructions)")
        expected = found
      }
    }
  }

  @Test("finds in a record what is found where nothing was read before it, damaged or not", arguments: 0..<8)
  func shapes(_ seed: Int) {
    var world = RandomRecords(seed: UInt64(300 + seed))
    let space = [UInt8](repeating: 0x20, count: RecordScanner.padding)
    var scanner = RecordScanner(takesFields: true, batch: 1000)
    var compared = 0
    for _ in 0..<100 {
      var text = world.trailArchive()
      for _ in 0..<world.below(4) { world.damage(&text) }
      scanner.reset()
      _ = scanner.next(text + space, 0..<text.count, isLast: true)
      for index in 0..<scanner.itemCount {
        let range = scanner.item(index).range
        guard (try? JSON.parse(Array(text[range]))) != nil else { continue }
        var alone = RecordScanner(takesFields: true)
        _ = alone.next(Array(text[range]) + space, 0..<range.count, isLast: true)
        guard alone.itemCount == 1, let found = scanner.fields(index), let expected = alone.fields(0) else {
          continue
        }
        // The last place is nobody's.
        let places = [found, expected].map { "\($0)".split(separator: "(start").dropLast() }
        #expect(places[0] == places[1], "\(String(decoding: text[range], as: UTF8.self))")
        compared += 1
      }
    }
    #expect(compared > 500)
  }

  @Test("counts records of more shapes than are remembered")
  func manyShapes() {
    let space = [UInt8](repeating: 0x20, count: RecordScanner.padding)
    let records = (0..<4000).map { number in
      #"{"eventVersion":"1.08","member\#(number % 2000)":"x","userIdentity":{"type":"IAMUser","userName":"u"},"#
        + #""eventTime":"2024-05-01T10:00:00Z","eventSource":"s3.amazonaws.com","eventName":"GetObject","#
        + #""awsRegion":"us-east-1","sourceIPAddress":"192.0.2.1","userAgent":"a","eventID":"\#(number)","z":"z"}"#
    }
    let text = Array(#"{"Records":[\#(records.joined(separator: ","))]}"#.utf8) + space
    var expected: [String]?
    for instructions in RecordScanner.Instructions.allCases {
      var scanner = RecordScanner(takesFields: true, batch: 5000)
      guard scanner.use(instructions) else { continue }
      _ = scanner.next(text, 0..<text.count - RecordScanner.padding, isLast: true)
      let wanted = [Bool](repeating: true, count: scanner.itemCount)
      var profile = RecordProfile(limit: 1000)
      _ = count(text, wanted, scanner, &profile, itemByItem: true)
      var slow = RecordProfile(limit: 1000)
      _ = count(text, wanted, scanner, &slow, itemByItem: false)
      let found = lines(profile)
      #expect(wanted.count == 4000 && found == lines(slow) && found == expected ?? found, "\(instructions)")
      expected = found
    }
  }

  @Test("stops at its bounds, and counts what it leaves out")
  func bounds() {
    var profile = RecordProfile(limit: 50)
    var reader = RecordFieldReader()
    let space = [UInt8](repeating: 0x20, count: RecordScanner.padding)
    for number in 0..<100 {
      let text = Array(#"{"userIdentity":{"type":"\#(number)"},"eventSource":"s.x","eventName":"n"}"#.utf8)
      let isRead = reader.read(text + space, 0..<text.count)
      let isCounted = profile.add(reader, time: UInt32(number))
      #expect(isRead && isCounted)
    }
    let texts = profile.strings
    let rows = profile.rowCount
    let omissions = profile.omissions
    #expect(rows == 50 && texts.count == 50 && omissions > 100)
    #expect(Set(texts.prefix(3)) == ["0", "s:n", ""])
    var sum = 0
    profile.forEachRow { sum += Int($0.count) }
    #expect(sum + omissions <= 500)
    // A long text needs as much room as it has bytes.
    var small = RecordProfile(limit: 1)
    let text = Array(
      #"{"userIdentity":{"type":"\#(String(repeating: "x", count: 65))"},"eventName":"n"}"#.utf8)
    let isRead = reader.read(text + space, 0..<text.count)
    let isCounted = small.add(reader, time: 0)
    let none = small.rowCount
    let left = small.omissions
    #expect(isRead && isCounted && none == 0 && left == 1)
  }

  @Test("reads the usual form of times, and leaves the others to others")
  func times() {
    let cases: [(String, UInt32?)] = [
      ("2023-07-10T11:54:39Z", 1_688_990_079), ("1970-01-01T00:00:00Z", 0), ("2106-02-07T06:28:15Z", .max),
      ("2106-02-07T06:28:16Z", nil), ("1969-12-31T23:59:59Z", nil), ("2023-13-10T11:54:39Z", nil),
      ("2024-02-29T23:59:60Z", 1_709_251_200), ("2023-07-10T24:00:00Z", nil), ("2023-07-10 11:54:39Z", nil),
      ("2023-07-10T11:54:39.5Z", nil), ("", nil),
    ]
    for (text, seconds) in cases {
      let record = Array(#"{"eventTime":"\#(text)"}"#.utf8)
      var reader = RecordFieldReader()
      let isRead = reader.read(
        record + [UInt8](repeating: 0x20, count: RecordScanner.padding), 0..<record.count)
      let found = reader.usualTime
      #expect(isRead && found == seconds, "\(text)")
    }
  }
}
