import AWSClient
import CloudTrail
import Compression
import Detection
import HTTPMessage
import Identity
import LabTesting
import TestKit
import Testing

@testable import Operations

@Suite("A watch of a queue", .timeLimit(.minutes(5)))
struct WatchQueueTests {
  /// Delivers when a latch is open.
  private struct WaitingSink: WatchSink {
    let name = "slow"
    let latch: Latch

    func deliver(_ notice: WatchNotice) async throws { await latch.wait() }
  }

  private static func run(
    _ state: WatchState, _ source: any WatchSource, _ sinks: [any WatchSink]
  ) async throws {
    let configuration = Watcher.Configuration(least: .low, sinks: sinks.map(\.name), now: { WatchTests.now })
    {
      incident, isUpdate in
      WatchNotice(
        isUpdate: isUpdate, severity: incident.severity, title: incident.title, document: [], text: "")
    }
    let watcher = try Watcher(
      state, configuration, options: DetectionOptions(), rules: UserRules(), directory: nil, ledger: nil)
    try await Watch(watcher, state: state, sources: [source], sinks: sinks, problem: { _ in }).run()
  }

  @Test("a message is deleted when what it leads to is in the state, and not before")
  func order() async throws {
    try await ToldBucket.with { told in
      let file = try Gzip.compress(
        Array(#"{"Records":["#.utf8) + WatchTests.signIn("sign-in") + Array("]}".utf8))
      try await told.put("AWSLogs/111122223333/CloudTrail/us-east-1/2026/09/21/a.json.gz", file)
      let state = try WatchState()
      let deletions = Locked<[Int]>([])
      let transport = WaitingTransport(told.client.configuration.transport) { request in
        guard request.fields["X-Amz-Target"]?.hasSuffix("DeleteMessageBatch") == true else { return }
        let known = (try? state.records().count) ?? -1
        deletions.with { $0.append(known) }
      }
      var configuration = told.client.configuration
      configuration.transport = transport
      let sink = RecordingSink()
      let source = QueueSource(AWSClient(configuration), url: told.queue, isOnce: true)
      try await Self.run(state, source, [sink])
      #expect(deletions.with { $0 } == [1])
      #expect(sink.titles.count == 1)
      #expect(try await told.count() == 0)
    }
  }

  @Test("a sink that blocks does not keep the others waiting")
  func slowSink() async throws {
    let latch = Latch()
    let fast = RecordingSink("fast", arrived: { latch.open() })
    let source = ScriptedSource([WatchTests.batch(WatchTests.signIn("a"))])
    try await Self.run(WatchState(), source, [WaitingSink(latch: latch), fast])
    #expect(fast.titles.count == 1)
  }
}
