import CloudTrail
import Detection
import Identity
import JSONTree
import Storage
import TestKit
import Testing

/// What is usual for an account, and what is not.
@Suite("History")
struct BaselineTests {
  private static let account = "111122223333"
  private static let monday = Timestamp(seconds: 1_760_000_000)

  /// A sign-in with MFA so many days after the beginning.
  private func signIn(
    day: Double, from address: String = "198.51.100.24", agent: String = "Mozilla/5.0 (X11)"
  )
    throws -> TrailEvent
  {
    let time = Self.monday + .seconds(Int64(day * 86_400))
    let json: JSON = [
      "eventName": "ConsoleLogin", "eventSource": "signin.amazonaws.com", "eventType": "AwsConsoleSignIn",
      "eventTime": .string(time.iso8601), "eventID": .string("sign-in-\(day)-\(address)"),
      "awsRegion": "us-east-1", "sourceIPAddress": .string(address), "userAgent": .string(agent),
      "userIdentity": [
        "type": "Root", "arn": .string("arn:aws:iam::\(Self.account):root"),
        "accountId": .string(Self.account),
      ],
      "responseElements": ["ConsoleLogin": "Success"], "additionalEventData": ["MFAUsed": "Yes"],
    ]
    return try TrailEvent(record: json.bytes)
  }

  private func detections(_ events: [TrailEvent], _ options: DetectionOptions = .init()) -> [[String]] {
    var engine = DetectionEngine(options)
    for event in events { engine.add(event) }
    return engine.report().incidents.map { $0.findings.map(\.detection.id).sorted() }
  }

  @Test("Nothing is new while the history is young, and the incident says so")
  func learning() throws {
    var engine = DetectionEngine()
    engine.add(try signIn(day: 0))
    engine.add(try signIn(day: 3, from: "203.0.113.9"))
    let incidents = engine.report().incidents
    #expect(
      incidents.map { $0.findings.map(\.detection.id) } == [
        ["root-console-sign-in"], ["root-console-sign-in"],
      ])
    #expect(incidents[1].summary.contains("still learning, with 3 of 14 days of history"))
  }

  @Test("A new network and a new program are told after the days of learning")
  func news() throws {
    let found = detections([
      try signIn(day: 0), try signIn(day: 20), try signIn(day: 25, from: "203.0.113.9", agent: "aws-cli/2.1"),
    ])
    #expect(found[1] == ["root-console-sign-in"])
    #expect(found[2] == ["root-console-sign-in", "root-from-new-network", "root-with-new-program"])
  }

  @Test("The same network with another address, and a new version of a program, are nothing new")
  func sameNetwork() throws {
    let found = detections([
      try signIn(day: 0, agent: "aws-cli/1.0"),
      try signIn(day: 20, from: "198.51.100.77", agent: "aws-cli/2.0"),
    ])
    #expect(found[1] == ["root-console-sign-in"])
  }

  @Test("Root that returns after thirty quiet days is told", arguments: [(29.0, false), (31.0, true)])
  func quiet(_ days: Double, _ isTold: Bool) throws {
    let found = detections([try signIn(day: 0), try signIn(day: days)])
    #expect(found[1].contains("root-after-quiet-days") == isTold)
  }

  @Test("History survives in SQLite, and keeping it twice changes nothing")
  func store() async throws {
    try await ScratchFolder.with { folder in
      let path = folder + "/history.sqlite"
      var engine = DetectionEngine()
      engine.add(try signIn(day: 0))
      _ = engine.report()
      try HistoryStore(path: path).save(engine.history)
      try HistoryStore(path: path).save(engine.history)
      let loaded = try HistoryStore(path: path).load()
      #expect(loaded == engine.history)
      var second = DetectionEngine(history: loaded)
      second.add(try signIn(day: 40, from: "203.0.113.9"))
      let found = second.report().incidents.flatMap { $0.findings.map(\.detection.id) }
      #expect(found.contains("root-from-new-network") && found.contains("root-after-quiet-days"))
    }
  }

  /// Two cities: Oslo and Sydney.
  struct Cities: AddressDirectory {
    func place(of address: String) -> AddressPlace? {
      var place = AddressPlace()
      switch address {
      case "198.51.100.24":
        (place.country, place.city, place.latitude, place.longitude) = ("NO", "Oslo", 59.9, 10.7)
      case "203.0.113.9":
        (place.country, place.city, place.latitude, place.longitude) = ("AU", "Sydney", -33.9, 151.2)
      default: return nil
      }
      return place
    }
  }

  @Test("Nobody is in Oslo and Sydney within hours", arguments: [(0.1, true), (3.0, false)])
  func travel(_ day: Double, _ isImpossible: Bool) throws {
    var engine = DetectionEngine(directory: Cities())
    engine.add(try signIn(day: 0))
    engine.add(try signIn(day: day, from: "203.0.113.9"))
    let found = engine.report().incidents.last?.findings.map(\.detection.id) ?? []
    #expect(found.contains("root-impossible-travel") == isImpossible)
  }

  @Test("A new country is told")
  func country() throws {
    var engine = DetectionEngine(directory: Cities())
    engine.add(try signIn(day: 0))
    engine.add(try signIn(day: 20, from: "203.0.113.9"))
    let incident = try #require(engine.report().incidents.last)
    #expect(incident.findings.map(\.detection.id).contains("root-from-new-country"))
    #expect(incident.summary.contains("203.0.113.9 (Sydney, AU)"))
  }

  @Test("A history that is full lets go of what was longest ago, in the file too")
  func bounded() async throws {
    try await ScratchFolder.with { folder in
      let start = Timestamp(seconds: 1_700_000_000)
      var history = AccountHistory()
      for number in 0..<700 as Range<Int64> {
        let time = start + .seconds(number * 3600)
        history.noteActivity("\(number)", AccountHistory.Span(first: time, last: time))
      }
      for _ in 0..<2 {
        try HistoryStore(path: folder + "/history.db").save(["111122223333": history])
        history = try #require(try HistoryStore(path: folder + "/history.db").load()["111122223333"])
      }
      #expect(history.activities.count == 500 && history.activities["200"] != nil)
      #expect(history.since == start)
      let database = try Database(.file(folder + "/history.db"), schema: Schema(HistoryStore.schema))
      let rows = try database.read { connection in
        try connection.first("SELECT count(*) FROM history_activity") { row in try row.integer(0) }
      }
      #expect(rows == 500)
    }
  }
}
