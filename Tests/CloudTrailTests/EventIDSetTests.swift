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

  /// A scanner that has just found records with ids made of numbers.
  private static func log(_ numbers: some Sequence<Int>) -> EventIDLog {
    var log = EventIDLog()
    var scanner = RecordScanner(batch: 4096)
    let text = numbers.map { #"{"eventID":"event-\#($0)","eventName":"A"}"# }.joined(separator: "\n")
    let bytes = Array(text.utf8)
    let padded = bytes + [UInt8](repeating: 0x20, count: RecordScanner.padding)
    _ = scanner.next(padded, 0..<bytes.count, isLast: true)
    #expect(log.append(scanner) == scanner.itemCount)
    return log
  }

  @Test("Of the ids of a log as many are known as of the same ids one by one")
  func logs() {
    var set = EventIDSet()
    let isNew = set.insert(RecordIdentity("event-7"))
    #expect(isNew)
    var first = Self.log(0..<3000)
    let known = set.take(first.takeAll())
    #expect(known == 1)
    let none = set.take(first.takeAll())
    #expect(none == 0)
    var second = Self.log(Array(2000..<4000) + Array(3500..<4000))
    let again = set.take(second.takeAll())
    #expect(again == 1500)
    #expect(
      [3998, 3999, 4000, 4001].map { set.insert(RecordIdentity("event-\($0)")) } == [
        false, false, true, true,
      ])
  }

  @Test("Logs begin another generation as well, and the newest are known")
  func logsForget() {
    var set = EventIDSet(capacity: 100)
    for start in stride(from: 0, to: 1000, by: 50) {
      var log = Self.log(start..<start + 50)
      let known = set.take(log.takeAll())
      #expect(known == 0)
    }
    #expect(set.hasForgotten)
    #expect((900..<1000).allSatisfy { !set.insert(RecordIdentity("event-\($0)")) })
  }

  @Test(
    "A tally counts as many known events as a set, with many logs and with few, and with some that were asked for",
    arguments: [0, 1, 3, 15, 16, 17, 40], [0, 1, 5])
  func tally(logs: Int, asked: Int) {
    var random = SystemRandomNumberGenerator()
    var tally = EventIDTally()
    var met: Set<Int> = []
    var expected = 0
    var known = 0
    for number in 0..<asked {
      let isNew = tally.insert(RecordIdentity("event-\(number)"))
      #expect(isNew)
      met.insert(number)
    }
    for _ in 0..<logs {
      let count = Int.random(in: 0..<200, using: &random)
      let numbers = (0..<count).map { _ in Int.random(in: 0..<2000, using: &random) }
      for number in numbers where !met.insert(number).inserted { expected += 1 }
      var log = Self.log(numbers)
      known += tally.take(log.takeAll())
    }
    known += tally.finish()
    #expect(known == expected)
    #expect(tally.finish() == 0)
    #expect(!tally.hasForgotten)
  }
}
