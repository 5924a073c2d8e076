import Detection
import Identity
import JSONTree
import TestKit
import Testing

@testable import Operations

/// The sessions of a ledger that a watch holds: those of the last days, and older ones where a record asks for them.
@Suite("Watch: sessions of the ledger")
struct LedgerSessionsTests {
  private static let start = WatchTests.now
  private static let caller = "111111111111"
  private static let target = "222222222222"
  private static let task = "IAMAuditRootUserCredentials"
  private static let day: Int64 = 86_400

  private static func write(_ key: String, at time: Timestamp, to ledger: Ledger) throws {
    let account = try AccountID(target)
    let context = LedgerContext(
      run: "r", command: "rootlatch audit", caller: "arn", callerAccount: try AccountID(caller), host: "h",
      user: "u")
    let intent = try ledger.append(
      [LedgerEvent(.intent, account: account, task: task)], context: context, time: time)
    try ledger.append(
      [
        LedgerEvent(
          .outcome, account: account, task: task, intent: intent[0].sequence, outcome: .succeeded,
          accessKeyID: key)
      ], context: context, time: time + .seconds(2))
  }

  /// The record of an AssumeRoot call.
  private static func call(_ key: String, at time: Timestamp) -> WatchBatch {
    let json: JSON = [
      "eventName": "AssumeRoot", "eventSource": "sts.amazonaws.com", "eventTime": .string(time.iso8601),
      "eventID": .string("call-\(key)"), "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.7",
      "userIdentity": [
        "type": "IAMUser", "arn": .string("arn:aws:iam::\(caller):user/ada"), "accountId": .string(caller),
      ],
      "requestParameters": [
        "targetPrincipal": .string(target),
        "taskPolicyArn": ["arn": .string("arn:aws:iam::aws:policy/root-task/\(task)")],
      ],
      "responseElements": ["credentials": ["accessKeyId": .string(key)]],
    ]
    return WatchTests.batch(json.bytes)
  }

  /// A watch whose clock is set by hand.
  private struct Desk {
    let time = Locked(LedgerSessionsTests.start)
    let told = Locked<[String]>([])

    func watcher(_ state: WatchState, _ ledger: Ledger) throws -> Watcher {
      let configuration = Watcher.Configuration(least: .info, sinks: ["none"], now: { time.with { $0 } }) {
        incident, isUpdate in
        told.with { $0.append("\(incident.severity)\(isUpdate ? " again" : "")") }
        return WatchNotice(isUpdate: isUpdate, severity: incident.severity, title: "", document: [], text: "")
      }
      return try Watcher(
        state, configuration, options: DetectionOptions(), rules: UserRules(), directory: nil, ledger: ledger)
    }
  }

  @Test("A watch of two weeks holds three days of the ledger, and tells of no session that it has forgotten")
  func weeks() async throws {
    try await ScratchFolder.with { folder in
      let ledger = try Ledger(path: folder + "/ledger.db")
      let desk = Desk()
      let watcher = try desk.watcher(WatchState(), ledger)
      var most = 0
      for hour in 0..<336 as Range<Int64> {
        let now = Self.start + .seconds(hour * 3600)
        desk.time.with { $0 = now }
        try Self.write("ASIA\(hour)", at: now - .seconds(600), to: ledger)
        try await watcher.take(Self.call("ASIA\(hour)", at: now - .seconds(599)), from: "script")
        most = max(most, await watcher.heldSessions)
      }
      #expect(most <= 58)
      #expect(desk.told.with { $0 } == [String](repeating: "low", count: 336))
    }
  }

  @Test(
    "A record that is two weeks late is held against the ledger, which is not in memory any more",
    arguments: [false, true], [("ASIAOLD", "low"), ("ASIASTRANGER", "critical")])
  func late(_ restarts: Bool, _ late: (key: String, severity: String)) async throws {
    try await ScratchFolder.with { folder in
      let ledger = try Ledger(path: folder + "/ledger.db")
      let old = Self.start - .seconds(14 * Self.day)
      try Self.write("ASIAFIRST", at: old - .seconds(Self.day), to: ledger)
      try Self.write("ASIAOLD", at: old, to: ledger)
      for day in 1..<14 as Range<Int64> {
        try Self.write("ASIA\(day)", at: old + .seconds(day * Self.day), to: ledger)
      }
      let desk = Desk()
      let state = folder + "/state.db"
      var watcher = try desk.watcher(WatchState(path: state), ledger)
      try await watcher.lookAgain()
      #expect(await watcher.heldSessions == 2)
      // The stranger has another key at the same time: only the key tells it from the other.
      try await watcher.take(Self.call(late.key, at: old + .seconds(1)), from: "script")
      if restarts {
        watcher = try desk.watcher(WatchState(path: state), ledger)
        try await watcher.lookAgain()
      }
      #expect(await watcher.heldSessions == 3)
      #expect(desk.told.with { $0.filter { $0 != "info" } } == [late.severity])
      // And what was read again for it goes with it.
      desk.time.with { $0 = Self.start + .seconds(7200) }
      try await watcher.lookAgain()
      #expect(await watcher.heldSessions == 2)
      #expect(desk.told.with { $0.filter { $0 != "info" } } == [late.severity])
    }
  }

  @Test("An hour is read once, however many records it has, and an outcome behind its end belongs to it")
  func hours() throws {
    let ledger = try Ledger.inMemory()
    let hour = Timestamp(seconds: Self.start.seconds / 3600 * 3600)
    let old = hour - .seconds(30 * Self.day)
    try Self.write("ASIAEDGE", at: old + .seconds(3599), to: ledger)
    try Self.write("ASIANEXT", at: old + .seconds(7205), to: ledger)
    var sessions = LedgerSessions(ledger, from: Self.start - .seconds(Self.day))
    #expect(try sessions.read().isEmpty)
    let moments = [old, old + .seconds(60), old - .seconds(60)]
    #expect(try sessions.cover(moments).compactMap(\.accessKeyID) == ["ASIAEDGE"])
    #expect(try sessions.cover(moments).isEmpty)
    #expect(sessions.sessions.since == old + .seconds(3599))
    #expect(try sessions.cover([old + .seconds(3600)]).compactMap(\.accessKeyID) == ["ASIANEXT"])
    #expect(try sessions.cover([Self.start]).isEmpty)
    sessions.forget(before: old + .seconds(7200))
    #expect(sessions.sessions.count == 1)
  }
}
