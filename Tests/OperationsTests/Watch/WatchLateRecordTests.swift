import Detection
import Identity
import JSONTree
import Operations
import TestKit
import Testing

/// What a watch that told of something says when a record comes late that explains it.
@Suite("Watch: late records")
struct WatchLateRecordTests {
  private static let start = WatchTests.now - .seconds(7200)
  private static let target = "222222222222"

  private static func call() -> [UInt8] {
    let json: JSON = [
      "eventName": "AssumeRoot", "eventSource": "sts.amazonaws.com", "eventTime": .string(start.iso8601),
      "eventID": "the-call", "awsRegion": "eu-west-1", "sourceIPAddress": "198.51.100.7",
      "userIdentity": [
        "type": "IAMUser", "arn": "arn:aws:iam::111111111111:user/ada", "accountId": "111111111111",
      ],
      "requestParameters": [
        "targetPrincipal": .string(target),
        "taskPolicyArn": ["arn": "arn:aws:iam::aws:policy/root-task/IAMAuditRootUserCredentials"],
      ],
      "responseElements": ["credentials": ["accessKeyId": "ASIALATE"]],
    ]
    return json.bytes
  }

  private static func deed() -> [UInt8] {
    let json: JSON = [
      "eventName": "ListAccessKeys", "eventSource": "iam.amazonaws.com", "eventID": "the-deed",
      "eventTime": .string((start + .seconds(30)).iso8601), "awsRegion": "us-east-1",
      "readOnly": true, "sourceIPAddress": "198.51.100.7", "recipientAccountId": .string(target),
      "userIdentity": [
        "type": "Root", "arn": .string("arn:aws:iam::\(target):root"), "accountId": .string(target),
        "accessKeyId": "ASIALATE",
        "sessionContext": [
          "attributes": ["creationDate": .string(start.iso8601), "mfaAuthenticated": "false"]
        ],
      ],
    ]
    return json.bytes
  }

  private func told(_ sink: RecordingSink) -> [String] {
    sink.delivered.with {
      $0.map { "\($0.severity) \($0.isUpdate) \(String(decoding: $0.document, as: UTF8.self))" }
    }
  }

  @Test(
    "A session out of sight is told as less when its AssumeRoot comes, also after a restart",
    arguments: [false, true], [Severity.low, .high])
  func call(_ restarts: Bool, _ least: Severity) async throws {
    try await ScratchFolder.with { folder in
      let sink = RecordingSink()
      let batches = [WatchTests.batch(Self.deed()), WatchTests.batch(Self.call())]
      if restarts {
        for batch in batches {
          try await WatchTests.run([batch], WatchState(path: folder + "/state.db"), [sink], least: least)
        }
      } else {
        try await WatchTests.run(batches, WatchState(), [sink], least: least)
      }
      let told = told(sink)
      #expect(told.count == 2)
      #expect(told.first?.hasPrefix("high false ") == true)
      #expect(told.last == told.first.map { "low true " + $0.dropFirst(11) })
    }
  }

  @Test("The other order tells once, and what is never explained is not told again")
  func order() async throws {
    let sink = RecordingSink()
    try await WatchTests.run(
      [WatchTests.batch(Self.call()), WatchTests.batch(Self.deed()), WatchTests.batch(Self.deed())],
      WatchState(), [sink])
    #expect(told(sink).map { $0.prefix(10) } == ["low false "])
  }

  @Test("A session that the ledger explains later is told as less")
  func ledger() async throws {
    try await ScratchFolder.with { folder in
      let ledger = try Ledger(path: folder + "/ledger.db")
      let context = LedgerContext(
        run: "r", command: "rootlatch audit", caller: "arn", callerAccount: try AccountID("111111111111"),
        host: "h", user: "u")
      let account = try AccountID(Self.target)
      let task = "IAMAuditRootUserCredentials"
      // Something older, so that the ledger covers the time of the session.
      try ledger.append(
        [LedgerEvent(.intent, account: try AccountID("333333333333"), task: task)], context: context,
        time: Self.start - .seconds(86_400))
      let state = folder + "/state.db"
      let sink = RecordingSink()
      try await WatchTests.run(
        [WatchTests.batch(Self.call())], WatchState(path: state), [sink], ledger: ledger)
      let intent = try ledger.append(
        [LedgerEvent(.intent, account: account, task: task)], context: context, time: Self.start)
      try ledger.append(
        [
          LedgerEvent(
            .outcome, account: account, task: task, intent: intent[0].sequence, outcome: .succeeded,
            accessKeyID: "ASIALATE")
        ], context: context, time: Self.start)
      try await WatchTests.run(
        [WatchTests.batch(Self.deed())], WatchState(path: state), [sink], ledger: ledger)
      let severities = told(sink).filter { !$0.hasPrefix("info") }.map { $0.split(separator: " ")[0] }
      #expect(severities == ["critical", "low"])
    }
  }
}
