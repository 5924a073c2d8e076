import CloudTrail
import Detection
import Identity
import JSONTree
import Testing

/// Root sessions held against a ledger.
@Suite("Reconciling with the ledger")
struct LedgerTests {
  private static let time = Timestamp(seconds: 1_760_000_000)
  private static let target = "222222222222"

  private func call(key: String?, target: String = Self.target) throws -> TrailEvent {
    var json: JSONObject = [
      "eventName": "AssumeRoot", "eventSource": "sts.amazonaws.com", "eventTime": .string(Self.time.iso8601),
      "eventID": .string("call-\(key ?? "none")"), "awsRegion": "us-east-1",
      "sourceIPAddress": "198.51.100.7",
      "userIdentity": [
        "type": "IAMUser", "arn": "arn:aws:iam::111111111111:user/eve", "accountId": "111111111111",
      ],
      "requestParameters": [
        "targetPrincipal": .string(target),
        "taskPolicyArn": ["arn": "arn:aws:iam::aws:policy/root-task/IAMAuditRootUserCredentials"],
      ],
    ]
    if let key { json["responseElements"] = ["credentials": ["accessKeyId": .string(key)]] }
    return try TrailEvent(record: JSON.object(json).bytes)
  }

  private func entry(key: String?, secondsBefore: Int = 1, task: String = "IAMAuditRootUserCredentials")
    -> RecordedSessions.Entry
  {
    RecordedSessions.Entry(
      id: "7", time: Self.time - .seconds(secondsBefore), target: Self.target, task: task, accessKeyID: key,
      purpose: "audit")
  }

  private func report(_ events: [TrailEvent], _ entries: [RecordedSessions.Entry], hours: Int = 0)
    -> [Incident]
  {
    let since = Self.time - .seconds(86_400)
    var engine = DetectionEngine(recorded: RecordedSessions(entries, since: since))
    engine.noteCoverage(since)
    for event in events { engine.add(event) }
    return engine.report(at: Self.time + .seconds(hours * 3600 + 60)).incidents
  }

  private func isUnrecorded(_ incidents: [Incident]) -> Bool {
    incidents.contains { $0.findings.contains { $0.detection.id == "root-session-not-in-ledger" } }
  }

  @Test("A session that nobody wrote down is the loudest incident")
  func unrecorded() throws {
    let incidents = report([try call(key: "ASIAONE")], [])
    #expect(isUnrecorded(incidents))
    #expect(incidents.first?.severity == .critical)
  }

  @Test("A session that was written down is a low one, by key or by time")
  func recorded() throws {
    #expect(report([try call(key: "ASIAONE")], [entry(key: "ASIAONE")]).map(\.severity) == [.low])
    #expect(report([try call(key: "ASIAONE")], [entry(key: nil)]).map(\.severity) == [.low])
  }

  @Test("An entry with another key, another task or another time is another session")
  func others() throws {
    #expect(isUnrecorded(report([try call(key: "ASIAONE")], [entry(key: "ASIATWO")])))
    #expect(isUnrecorded(report([try call(key: "ASIAONE")], [entry(key: nil, secondsBefore: 600)])))
    #expect(isUnrecorded(report([try call(key: "ASIAONE")], [entry(key: nil, task: "S3UnlockBucketPolicy")])))
  }

  @Test("What was before the ledger began is not missing in it")
  func beforeTheLedger() throws {
    var engine = DetectionEngine(recorded: RecordedSessions([], since: Self.time + .seconds(3600)))
    engine.add(try call(key: "ASIAONE"))
    #expect(!isUnrecorded(engine.report().incidents))
  }

  @Test("An entry of which no record arrives is a note after an hour", arguments: [(0, 0), (2, 1)])
  func unseen(_ hours: Int, _ count: Int) {
    let incidents = report([], [entry(key: "ASIAONE")], hours: hours)
    #expect(incidents.count == count)
    #expect(incidents.allSatisfy { $0.severity == .info && $0.kind == .unseenSession })
  }
}
