import Identity
import Testing

@Suite("Timestamps")
struct TimestampTests {
  @Test(
    "Moments are read in every form AWS writes",
    arguments: [
      ("1970-01-01T00:00:00Z", 0), ("2026-11-23T10:00:00Z", 1_795_428_000_000),
      ("2026-11-23T10:00:00.123Z", 1_795_428_000_123), ("2026-11-23T10:00:00.1239999Z", 1_795_428_000_123),
      ("2026-11-23T11:00:00+01:00", 1_795_428_000_000), ("2026-11-23T05:30:00-0430", 1_795_428_000_000),
      ("20261123T100000Z", 1_795_428_000_000), ("2026-11-23", 1_795_392_000_000),
      ("2026-11-23T10:00:00", 1_795_428_000_000), ("2026-11-23T10:00Z", 1_795_428_000_000),
      ("2024-02-29T00:00:00Z", 1_709_164_800_000), ("1969-12-31T23:59:59.999Z", -1),
      ("0000-03-01T00:00:00Z", -62_162_035_200_000), ("9999-12-31T23:59:59Z", 253_402_300_799_000),
    ])
  func reads(text: String, milliseconds: Int64) throws {
    #expect(try Timestamp(iso8601: text).milliseconds == milliseconds)
  }

  @Test(
    "What is no moment is refused and named",
    arguments: [
      "", "2026", "2026-13-01", "2026-02-29", "2025-02-29T00:00:00Z", "2026-11-23T24:00:00Z",
      "2026-11-23T10:60:00Z", "2026-11-23T10:00:00.Z", "2026-11-23T10:00:00ZZ", "2026-11-23T10:00:00+25:00",
      "2026-11-2", "20261123T1000", "x",
    ])
  func refuses(text: String) {
    let error = #expect(throws: InvalidName.self) { try Timestamp(iso8601: text) }
    #expect(error?.description == "`\(text)` is not a timestamp: a moment such as 2026-11-23T10:00:00Z")
  }

  @Test("Every day of four centuries is written and read back")
  func roundTrip() throws {
    for day in stride(from: Int64(-80_000), through: 70_000, by: 1) {
      let moment = Timestamp(milliseconds: day * 86_400_000 + (day * 7919) % 43_200_000)
      #expect(try Timestamp(iso8601: moment.iso8601WithMilliseconds) == moment)
      #expect(try Timestamp(iso8601: moment.basic) == moment.wholeSeconds)
    }
  }

  @Test(
    "HTTP dates have the right weekday",
    arguments: [
      ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777), ("Thu, 01 Jan 1970 00:00:00 GMT", 0),
      ("Tue, 29 Feb 2000 12:00:00 GMT", 951_825_600),
    ])
  func httpDates(text: String, seconds: Int64) {
    #expect(Timestamp(seconds: seconds).imfFixdate == text)
    #expect(Timestamp(imfFixdate: text) == Timestamp(seconds: seconds))
  }
}
