import CloudTrail
import RecordScan
import Testing

@Suite("Trail profile")
struct TrailProfileTests {
  @Test(
    "takes moments in the forms that exports have",
    arguments: [
      "2026-03-01T00:00:00Z", "2026-03-01T00:00:00.000Z", "2026-03-01 00:00:00+00", "2026-03-01 02:00:00+02",
      "2026-03-01 00:00:00 UTC", "2026-03-01T01:00:00+01:00", "1772323200", "1772323200000",
    ])
  func moments(_ moment: String) {
    let record =
      #"{"eventTime":"\#(moment)","eventName":"ListBuckets","userIdentity":{"type":"IAMUser"},"eventID":"a"}"#
    let text = Array(record.utf8)
    let buffer = text + [UInt8](repeating: 0x20, count: RecordScanner.padding)
    var scanner = RecordScanner(takesFields: true)
    _ = scanner.next(buffer, 0..<text.count, isLast: true)
    var profile = TrailProfile()
    var fields = RecordFieldReader()
    let failures = profile.add(buffer, 0, scanner, wanted: [true], &fields)
    var moments: Set<UInt32> = []
    profile.forEachCount { _, _, _, tally in moments.formUnion([tally.first, tally.last]) }
    #expect(failures == 0 && moments == [1_772_323_200])
  }
}
