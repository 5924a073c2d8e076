import AWSClient
import AWSServices
import CloudTrail
import Detection
import Identity
import JSONTree
import LabTesting
import Operations
import Synchronization
import TestKit
import Testing

/// Gives batches that a test puts in, then ends.
struct ScriptedSource: WatchSource {
  let name: String
  let batches: Locked<[WatchBatch]>

  init(_ batches: [WatchBatch], name: String = "script") {
    self.name = name
    self.batches = Locked(batches)
  }

  func resume(at place: String?) async {}
  func next() async throws -> WatchBatch? {
    batches.with { $0.isEmpty ? nil : $0.removeFirst() }
  }
}

/// A value behind a lock, which copies share.
final class Locked<Value: Sendable>: Sendable {
  private let value: Mutex<Value>
  init(_ value: Value) { self.value = Mutex(value) }
  func with<Result: Sendable>(_ body: @Sendable (inout Value) -> Result) -> Result {
    value.withLock { body(&$0) }
  }
}

/// Remembers what was delivered, and fails as often as it is told to.
struct RecordingSink: WatchSink {
  let name: String
  let delivered = Locked<[WatchNotice]>([])
  let failures: Locked<Int>
  let arrived: @Sendable () -> Void

  init(_ name: String = "recorder", failures: Int = 0, arrived: @escaping @Sendable () -> Void = {}) {
    self.name = name
    self.arrived = arrived
    self.failures = Locked(failures)
  }

  func deliver(_ notice: WatchNotice) async throws {
    let fails = failures.with { count in
      defer { count = max(count - 1, 0) }
      return count > 0
    }
    if fails { throw WatchSinkError("not now") }
    delivered.with { $0.append(notice) }
    arrived()
  }

  var titles: [String] { delivered.with { $0.map(\.title) } }
}

@Suite("Watch")
struct WatchTests {
  static let now = Timestamp(seconds: 1_790_000_000)

  static func signIn(_ id: String, minutesAgo: Int = 5, mfa: String = "Yes", key: String? = nil) -> [UInt8] {
    let time = now - .seconds(Int64(minutesAgo * 60))
    let json: JSON = [
      "eventName": "ConsoleLogin", "eventSource": "signin.amazonaws.com", "eventType": "AwsConsoleSignIn",
      "eventTime": .string(time.iso8601), "eventID": .string(id), "awsRegion": "us-east-1",
      "sourceIPAddress": "198.51.100.24", "userAgent": "Mozilla/5.0",
      "userIdentity": [
        "type": "Root", "arn": "arn:aws:iam::111122223333:root", "accountId": "111122223333",
      ],
      "responseElements": ["ConsoleLogin": "Success"], "additionalEventData": ["MFAUsed": .string(mfa)],
    ]
    return json.bytes
  }

  static func batch(_ records: [UInt8]..., place: String? = nil) -> WatchBatch {
    var batch = WatchBatch()
    for record in records { batch.open(record, from: "test") }
    batch.place = place
    return batch
  }

  /// Runs a watch over batches to its end.
  static func run(
    _ batches: [WatchBatch], _ state: WatchState, _ sinks: [any WatchSink], ledger: Ledger? = nil,
    least: Severity = .low
  ) async throws {
    let configuration = Watcher.Configuration(least: least, sinks: sinks.map(\.name), now: { now }) {
      incident, isUpdate in
      WatchNotice(
        isUpdate: isUpdate, severity: incident.severity, title: incident.title,
        document: Array(incident.id.utf8),
        text: incident.summary)
    }
    let watcher = try Watcher(
      state, configuration, options: DetectionOptions(), rules: UserRules(), directory: nil, ledger: ledger)
    try await Watch(
      watcher, state: state, sources: [ScriptedSource(batches)], sinks: sinks, problem: { _ in }
    ).run()
  }

  @Test("Each incident is told once to each sink, however often its records come")
  func once() async throws {
    let sinks = [RecordingSink("one"), RecordingSink("two")]
    let record = Self.signIn("a")
    try await Self.run([Self.batch(record, record), Self.batch(record)], WatchState(), sinks)
    for sink in sinks { #expect(sink.titles == ["Root signed in to the console (111122223333)"]) }
  }

  @Test("A sink that is gone is asked once, and others go on without it")
  func goneSink() async throws {
    let asked = Locked(0)
    let gone = TerminalSink { _ in
      asked.with { $0 += 1 }
      throw WatchSinkGone()
    }
    let other = RecordingSink()
    let records = (1...3).map { Self.batch(Self.signIn("\($0)", minutesAgo: $0 * 100)) }
    try await Self.run(records, WatchState(), [gone, other])
    #expect(other.titles.count == 3)
    #expect((1...2).contains(asked.with { $0 }))
  }

  @Test("An incident that grows worse is told again, as an update")
  func worse() async throws {
    let sink = RecordingSink()
    let deed: JSON = [
      "eventName": "StopLogging", "eventSource": "cloudtrail.amazonaws.com", "eventID": "b",
      "awsRegion": "us-east-1",
      "eventTime": .string((Self.now - .seconds(60)).iso8601), "sourceIPAddress": "198.51.100.24",
      "userIdentity": [
        "type": "Root", "arn": "arn:aws:iam::111122223333:root", "accountId": "111122223333",
        "accessKeyId": "ASIAX",
        "sessionContext": ["attributes": ["creationDate": .string((Self.now - .seconds(300)).iso8601)]],
      ],
    ]
    try await Self.run([Self.batch(Self.signIn("a")), Self.batch(deed.bytes)], WatchState(), [sink])
    let told = sink.delivered.with { $0.map { "\($0.isUpdate) \($0.severity)" } }
    #expect(told == ["false high", "true critical"])
  }

  @Test("A watch that starts again tells nothing twice, and goes on where it was")
  func restart() async throws {
    try await ScratchFolder.with { folder in
      let path = folder + "/state.db"
      let first = RecordingSink()
      try await Self.run([Self.batch(Self.signIn("a"), place: "7")], WatchState(path: path), [first])
      #expect(first.titles.count == 1)
      let second = RecordingSink()
      try await Self.run(
        [Self.batch(Self.signIn("a")), Self.batch(Self.signIn("b", minutesAgo: 1))], WatchState(path: path),
        [second])
      #expect(second.titles.count == 1)
    }
  }

  @Test("What a sink did not take waits for the next watch")
  func waiting() async throws {
    try await ScratchFolder.with { folder in
      let path = folder + "/state.db"
      let down = RecordingSink("hook", failures: 1000)
      try await Self.run([Self.batch(Self.signIn("a"))], WatchState(path: path), [down])
      #expect(down.titles.isEmpty)
      let up = RecordingSink("hook")
      try await Self.run([], WatchState(path: path), [up])
      #expect(up.titles.count == 1)
    }
  }

  @Test("Incidents below the least severity are not told")
  func least() async throws {
    let sink = RecordingSink()
    try await Self.run([Self.batch(Self.signIn("a"))], WatchState(), [sink], least: .critical)
    #expect(sink.titles.isEmpty)
  }

  @Test("Garbage is a problem and not the end")
  func garbage() async throws {
    let sink = RecordingSink()
    let garbage = [Array("{".utf8), Array("[1,2]".utf8), Array(#"{"eventName":1,"eventTime":"x"}"#.utf8)]
    try await Self.run(garbage.map { Self.batch($0) } + [Self.batch(Self.signIn("a"))], WatchState(), [sink])
    #expect(sink.titles.count == 1)
  }

  @Test("A root session of the lab is told, from its event history", arguments: TestLab.Connection.allCases)
  func lab(_ connection: TestLab.Connection) async throws {
    try await TestLab.run(connection) { lab in
      let arrival = Latch()
      let sink = RecordingSink { arrival.open() }
      let state = try WatchState()
      let configuration = Watcher.Configuration(least: .low, sinks: [sink.name], now: { TestLab.moment }) {
        incident, isUpdate in
        WatchNotice(
          isUpdate: isUpdate, severity: incident.severity, title: incident.title, document: [],
          text: incident.summary)
      }
      let watcher = try Watcher(
        state, configuration, options: DetectionOptions(), rules: UserRules(), directory: nil, ledger: nil)
      let source = LookupSource(
        lab.client, region: "us-east-1", interval: .milliseconds(5), since: TestLab.moment, takesAll: false,
        now: { TestLab.moment })
      let watch = Task {
        try await Watch(watcher, state: state, sources: [source], sinks: [sink], problem: { _ in }).run()
      }
      var input = STS.AssumeRoot.Input()
      input.targetPrincipal = "100000000004"
      var policy = STS.PolicyDescriptor()
      policy.arn = "arn:aws:iam::aws:policy/root-task/IAMAuditRootUserCredentials"
      input.taskPolicyArn = policy
      _ = try await lab.client.call(STS.AssumeRoot.self, input)
      await arrival.wait()
      watch.cancel()
      try await watch.value
      #expect(sink.titles.contains("A root session was opened (100000000004)"))
    }
  }

  static func assumeRoot(key: String) -> [UInt8] {
    let json: JSON = [
      "eventName": "AssumeRoot", "eventSource": "sts.amazonaws.com", "eventID": .string("call-\(key)"),
      "eventTime": .string((now - .seconds(60)).iso8601), "awsRegion": "us-east-1",
      "userIdentity": [
        "type": "IAMUser", "arn": "arn:aws:iam::111111111111:user/eve", "accountId": "111111111111",
      ],
      "requestParameters": [
        "targetPrincipal": "222222222222",
        "taskPolicyArn": ["arn": "arn:aws:iam::aws:policy/root-task/IAMAuditRootUserCredentials"],
      ],
      "responseElements": ["credentials": ["accessKeyId": .string(key)]],
    ]
    return json.bytes
  }

  @Test("A root session is held against the ledger")
  func ledger() async throws {
    try await ScratchFolder.with { folder in
      let ledger = try Ledger(path: folder + "/ledger.db")
      let context = LedgerContext(
        run: "r", command: "rootlatch audit", caller: "arn", callerAccount: try AccountID("111111111111"),
        host: "h",
        user: "u")
      let account = try AccountID("222222222222")
      let task = "IAMAuditRootUserCredentials"
      let intent = try ledger.append(
        [LedgerEvent(.intent, account: account, task: task)], context: context, time: Self.now - .seconds(61))
      try ledger.append(
        [
          LedgerEvent(
            .outcome, account: account, task: task, intent: intent[0].sequence, outcome: .succeeded,
            accessKeyID: "ASIAKNOWN")
        ], context: context, time: Self.now - .seconds(60))
      let sink = RecordingSink()
      try await Self.run(
        [Self.batch(Self.assumeRoot(key: "ASIAKNOWN")), Self.batch(Self.assumeRoot(key: "ASIASTRANGER"))],
        WatchState(), [sink], ledger: ledger)
      #expect(sink.delivered.with { $0.map(\.severity) } == [.low, .critical])
      #expect(sink.titles.last?.contains("nobody wrote down") == true)
    }
  }
}
