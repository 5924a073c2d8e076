import CloudTrail
import RecordScan
import Testing

@Suite("Ids of events")
struct EventIDSetTests {
  @Test("Ids that count up in both halves are told apart, and each is known the second time")
  func counting() {
    var set = EventIDSet()
    var identities: [RecordIdentity] = []
    for high in 0..<64 as Range<UInt64> {
      for low in 0..<512 as Range<UInt64> {
        identities.append(RecordIdentity(high: high << 32 | 0x4000, low: 0x8000 << 48 | low))
      }
    }
    #expect(identities.allSatisfy { set.insert($0) })
    #expect(identities.allSatisfy { !set.insert($0) })
    #expect(!set.hasForgotten)
  }

  @Test("The newest are known, and that older ones were forgotten is said")
  func forgetting() {
    var set = EventIDSet(capacity: 100)
    let identities = (0..<1000).map { RecordIdentity("event-\($0)") }
    for identity in identities { _ = set.insert(identity) }
    #expect(set.hasForgotten)
    #expect(identities.suffix(100).allSatisfy { !set.insert($0) })
  }
}
