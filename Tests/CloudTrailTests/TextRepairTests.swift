import CloudTrail
import Testing

@Suite("Records with bytes that cannot be read")
struct TextRepairTests {
  @Test(
    "A name of a program hides no record",
    arguments: [
      (#"\ud83d Mozilla"#, "\u{FFFD} Mozilla"), (#"Mozilla \ude00"#, "Mozilla \u{FFFD}"),
      (#"\ud83d\ude00 \ud83d\ud83d\ude00"#, "😀 \u{FFFD}😀"), (#"\\ud83d"#, #"\ud83d"#),
    ])
  func escapes(_ written: String, _ read: String) throws {
    #expect(try agent(Array(written.utf8)) == read)
  }

  @Test("Bytes that are not UTF-8 are replaced")
  func bytes() throws {
    #expect(try agent([0x61, 0xFF, 0x62]) == "a\u{FFFD}b")
  }

  @Test("What is damaged otherwise is not repaired")
  func others() {
    #expect(throws: InvalidTrailEvent.self) { try agent([0x0A]) }
    #expect(throws: InvalidTrailEvent.self) { try agent(Array(#"\ud83"#.utf8)) }
  }

  private func agent(_ written: [UInt8]) throws -> String? {
    let start = #"{"eventName":"ConsoleLogin","eventTime":"2025-03-10T09:00:00Z","userAgent":""#
    return try TrailEvent(record: Array(start.utf8) + written + Array(#""}"#.utf8)).userAgent
  }
}
