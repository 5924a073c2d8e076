import CloudTrail
import Detection
import Identity
import JSONTree
import Testing

/// An engine that is fed more root activity than it has room for.
@Suite("Bounded memory")
struct MemoryTests {
  private static let start = Timestamp(seconds: 1_750_000_000)

  /// A call in a root session: a session for every four calls.
  private func call(_ number: Int) throws -> TrailEvent {
    let session = number / 4
    let time = Self.start + .seconds(Int64(session * 1000 + number % 4))
    let json: JSON = [
      "eventName": "ListAccessKeys", "eventSource": "iam.amazonaws.com", "eventTime": .string(time.iso8601),
      "eventID": .string("call-\(number)"), "awsRegion": "us-east-1", "readOnly": true,
      "sourceIPAddress": "198.51.100.7", "userAgent": "aws-cli/2.15.0",
      "userIdentity": [
        "type": "Root", "arn": "arn:aws:iam::222222222222:root", "accountId": "222222222222",
        "accessKeyId": .string("ASIA\(session)"),
        "sessionContext": [
          "attributes": [
            "creationDate": .string((Self.start + .seconds(Int64(session * 1000))).iso8601),
            "mfaAuthenticated": "false",
          ]
        ],
      ],
    ]
    return try TrailEvent(record: json.bytes)
  }

  private func report(_ numbers: some Sequence<Int>, memory: Int) throws -> DetectionReport {
    var options = DetectionOptions()
    options.memory = memory
    var engine = DetectionEngine(options)
    for number in numbers { engine.add(try call(number)) }
    return engine.report()
  }

  @Test("What there is no room for is counted, the newest is kept, and nothing is lost in the numbers")
  func dropping() throws {
    let report = try report(0..<6000, memory: 400_000)
    let told = report.sessions.map(\.count).reduce(0, +)
    #expect(report.droppedRecords > 0 && told > 0)
    #expect(told + report.droppedRecords == 6000)
    #expect(report.recordsByRoot == 6000)
    let before = try #require(report.droppedBefore)
    #expect(report.sessions.allSatisfy { $0.firstSeen >= before && $0.count == 4 })
    #expect(report.sessions.last?.lastSeen == Self.start + .seconds(1499 * 1000 + 3))
    #expect(report.sessions.count < 1000)
    // What was let go of is still known to history: the same program and address are nothing new.
    let unusual = report.incidents.flatMap(\.findings).map(\.detection.id).filter {
      $0.hasPrefix("root-with")
    }
    #expect(unusual.isEmpty)
  }

  @Test("Less is kept of each session before any is dropped, whatever the order")
  func coarse() throws {
    let sorted = try report(0..<1200, memory: 1_200_000)
    #expect(sorted.isCoarse && sorted.droppedRecords == 0)
    #expect(sorted.sessions.count == 300)
    var dice = OrderTests.Dice(state: 4)
    let mixed = try report((0..<1200).shuffled(using: &dice), memory: 1_200_000)
    #expect(mixed.sessions.map { "\($0.id) \($0.count)" } == sorted.sessions.map { "\($0.id) \($0.count)" })
    #expect(
      mixed.incidents.map { "\($0.summary) \($0.records.map(\.id))" }
        == sorted.incidents.map { "\($0.summary) \($0.records.map(\.id))" })
  }

  @Test("An ordinary archive is kept in full")
  func ordinary() throws {
    let report = try report(0..<400, memory: DetectionOptions().memory)
    #expect(!report.isCoarse && report.droppedBefore == nil)
  }
}
