import Detection
import Identity
import JSONTree
import TestKit
import Testing

@testable import Operations

/// What a watch lets go of, and when.
@Suite("What a watch lets go of")
struct WatchProgressTests {
  private static let now = WatchTests.now

  @Test("It is by the clock, or by the records where these are behind it")
  func progress() {
    var live = WatchProgress()
    live.note([Self.now - .seconds(60)], at: Self.now)
    #expect(live.end(at: Self.now, isMuch: true) == Self.now - .seconds(60) - WatchState.retention)
    #expect(live.end(at: Self.now + .seconds(1800), isMuch: true) == nil)
    let later = Self.now + .seconds(3700)
    #expect(live.end(at: later, isMuch: false) == later - WatchState.retention)

    var backlog = WatchProgress()
    let old = Self.now - .seconds(30 * 86_400)
    #expect(backlog.end(at: Self.now, isMuch: false) == Self.now - WatchState.retention)
    for record in 0..<4000 as Range<Int64> {
      backlog.note([old + .seconds(record * 60)], at: Self.now)
    }
    #expect(backlog.end(at: Self.now, isMuch: false) == nil)
    // The latest thousand or two say how far reading has come.
    let reached = old + .seconds(2000 * 60)
    #expect(backlog.end(at: Self.now, isMuch: true) == reached - WatchState.retention)
    #expect(backlog.end(at: Self.now, isMuch: true) == nil)
  }

  /// A sign-in, and what was done in the session half an hour later.
  private static func session() -> WatchBatch {
    let created = now - .seconds(600)
    let deed: JSON = [
      "eventName": "CreateUser", "eventSource": "iam.amazonaws.com", "eventID": "deed",
      "awsRegion": "us-east-1", "eventTime": .string((created + .seconds(1800)).iso8601),
      "sourceIPAddress": "198.51.100.24", "sessionCredentialFromConsole": "true",
      "userIdentity": [
        "type": "Root", "arn": "arn:aws:iam::111122223333:root", "accountId": "111122223333",
        "accessKeyId": "ASIAX", "sessionContext": ["attributes": ["creationDate": .string(created.iso8601)]],
      ],
    ]
    return WatchTests.batch(WatchTests.signIn("a", minutesAgo: 10), deed.bytes)
  }

  @Test("A session whose sign-in is older than what is kept, and whose rest is not, is not told anew")
  func whole() async throws {
    try await ScratchFolder.with { folder in
      let time = Locked(Self.now)
      let told = Locked<[String]>([])
      let configuration = Watcher.Configuration(least: .info, sinks: ["none"], now: { time.with { $0 } }) {
        incident, isUpdate in
        told.with { $0.append("\(incident.severity) \(isUpdate)") }
        return WatchNotice(isUpdate: isUpdate, severity: incident.severity, title: "", document: [], text: "")
      }
      for _ in 0..<2 {
        let watcher = try Watcher(
          WatchState(path: folder + "/state.db"), configuration, options: DetectionOptions(),
          rules: UserRules(),
          directory: nil, ledger: nil)
        try await watcher.take(Self.session(), from: "test")
        for minutes in stride(from: 0, through: 27 * 60, by: 20) {
          time.with { $0 = Self.now + .seconds(Int64(minutes * 60)) }
          try await watcher.lookAgain()
        }
        // The next one starts when the sign-in is over by a day, and the rest is not.
        time.with { $0 = Self.now + .seconds(26 * 3600 + 600) }
      }
      #expect(told.with { $0 } == ["high false"])
    }
  }

  @Test("A ledger that is made while a watch runs is held against what it knows")
  func ledgerAppears() async throws {
    try await ScratchFolder.with { folder in
      let path = folder + "/ledger.db"
      let told = Locked<[String]>([])
      let configuration = Watcher.Configuration(least: .low, sinks: ["none"], now: { Self.now }) {
        incident, isUpdate in
        told.with { $0.append("\(incident.severity) \(incident.ledgerEntry ?? "-")") }
        return WatchNotice(isUpdate: isUpdate, severity: incident.severity, title: "", document: [], text: "")
      }
      let watcher = try Watcher(
        WatchState(), configuration, options: DetectionOptions(), rules: UserRules(), directory: nil,
        ledger: nil,
        findLedger: { (try? CaseFiles.read(path)) == nil ? nil : try Ledger(reading: path) })
      try await watcher.take(WatchTests.batch(WatchTests.assumeRoot(key: "ASIAONE")), from: "test")
      #expect(told.with { $0 } == ["low -"])
      let ledger = try Ledger(path: path)
      let context = LedgerContext(
        run: "r", command: "rootlatch audit", caller: "arn", callerAccount: try AccountID("111111111111"),
        host: "h", user: "u")
      let account = try AccountID("333333333333")
      try ledger.append(
        [LedgerEvent(.intent, account: account, task: "IAMAuditRootUserCredentials")], context: context,
        time: Self.now - .seconds(60))
      try await watcher.lookAgain()
      #expect(told.with { $0 } == ["low -", "critical -"])
    }
  }
}
