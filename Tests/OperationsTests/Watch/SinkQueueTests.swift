import Detection
import Identity
import JSONTree
import LabTesting
import Storage
import TestKit
import Testing

@testable import Operations

/// What waits for sinks is bounded, and what is lost is told.
@Suite("What waits for sinks", .timeLimit(.minutes(5)))
struct SinkQueueTests {
  /// Takes nothing for as long as the task runs, or fails each time.
  private struct StuckSink: WatchSink {
    let name: String
    let hangs: Bool

    func deliver(_ notice: WatchNotice) async throws {
      guard hangs else { throw WatchSinkError("not today") }
      try await Task.sleep(for: .seconds(86_400))
    }
  }

  /// Failed sign-ins (low), a sign-in, and one without MFA, each in an account of its own.
  private static func batch(_ number: Int) -> WatchBatch {
    let account = String(111_111_111_000 + number)
    let text = String(
      decoding: WatchTests.signIn("\(number)", mfa: number % 3 == 0 ? "No" : "Yes"), as: UTF8.self)
    return WatchTests.batch(Array(text.replacing("111122223333", with: account).utf8))
  }

  private static func run(
    _ numbers: Range<Int>, _ state: WatchState, _ sinks: [any WatchSink], patience: Duration,
    until isDone: (@Sendable ([String]) -> Bool)? = nil,
    sleep: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
  ) async throws -> (problems: [String], count: Watcher.Count) {
    let configuration = Watcher.Configuration(
      least: .info, sinks: sinks.map(\.name), now: { WatchTests.now },
      loss: { loss in
        WatchNotice(
          isUpdate: false, severity: loss.worst, title: "lost",
          document: Array("lost \(loss.count) for \(loss.sink)".utf8), text: "", isLoss: true)
      }
    ) {
      incident, isUpdate in
      WatchNotice(
        isUpdate: isUpdate, severity: incident.severity, title: incident.title, document: [],
        text: incident.account)
    }
    let watcher = try Watcher(
      state, configuration, options: DetectionOptions(), rules: UserRules(), directory: nil, ledger: nil)
    let problems = Locked<[String]>([])
    let told = Latch()
    let source = EndlessSource(numbers.map { batch($0) })
    let watch = Task {
      try await Watch(
        watcher, state: state, sources: [source], sinks: sinks, patience: patience, sleep: sleep,
        problem: { line in
          let lines = problems.with { lines in
            lines.append(line)
            return lines
          }
          if isDone?(lines) == true { told.open() }
        }
      ).run()
    }
    await source.end.wait()
    if isDone != nil { await told.wait() }
    watch.cancel()
    try await watch.value
    return (problems.with { $0 }, await watcher.count)
  }

  /// Gives its batches, opens a latch, and waits for the end of the watch.
  private struct EndlessSource: WatchSource {
    let name = "endless"
    let end = Latch()
    private let script: ScriptedSource

    init(_ batches: [WatchBatch]) { script = ScriptedSource(batches) }

    func resume(at place: String?) async {}
    func next() async throws -> WatchBatch? {
      if let batch = try await script.next() { return batch }
      end.open()
      try await Task.sleep(for: .seconds(86_400))
      return nil
    }
  }

  @Test(
    "A sink that takes nothing holds up nobody; the least urgent goes first, and that is told",
    arguments: [false, true])
  func stuck(_ hangs: Bool) async throws {
    let state = try WatchState(limit: 10)
    let stuck = StuckSink(name: "stuck", hangs: hangs)
    let fast = RecordingSink("fast")
    let (problems, count) = try await Self.run(0..<60, state, [stuck, fast], patience: .zero)
    #expect(fast.titles.count == 60)
    let kept = try state.database.read { connection in
      try connection.rows("SELECT severity, text FROM notice WHERE sink = 'stuck' ORDER BY number") { row in
        (severity: Severity(rawValue: try row.text(0)), account: try row.text(1))
      }
    }
    // Sixty, twenty of them without MFA: ten of these stay, the newest.
    let severest = fast.delivered.with { $0.map(\.severity).max() }
    #expect(kept.allSatisfy { $0.severity == severest })
    #expect(
      kept.map(\.account) == (0..<60).filter { $0 % 3 == 0 }.suffix(10).map { String(111_111_111_000 + $0) })
    #expect(count.dropped == 50)
    let told = problems.filter { $0.hasPrefix("stuck: takes nothing") }
    #expect(told.count == 2, "\(problems)")
    #expect(told.last?.contains("incidents were dropped") == true)
  }

  @Test("A sink that takes notices again learns first what it lost, also from the next watch")
  func loss() async throws {
    let state = try WatchState(limit: 10)
    let stuck = StuckSink(name: "hook", hangs: true)
    _ = try await Self.run(0..<30, state, [stuck], patience: .zero)
    #expect(try state.loss(of: "hook")?.count == 20)
    let well = RecordingSink("hook")
    _ = try await Self.run(0..<0, state, [well], patience: .seconds(86_400))
    let told = well.delivered.with { $0 }
    let first = try #require(told.first)
    #expect(told.count == 11 && told.map(\.isLoss) == [true] + Array(repeating: false, count: 10))
    #expect(String(decoding: first.document, as: UTF8.self) == "lost 20 for hook")
    #expect(first.severity == .high)
    #expect(try state.loss(of: "hook") == nil)
  }

  /// Refuses notices of some accounts for what they are, and asks to be left alone at first.
  private struct ChoosySink: WatchSink {
    let name = "choosy"
    let delivered = Locked<[WatchNotice]>([])
    let refuses: @Sendable (WatchNotice) -> Bool

    func deliver(_ notice: WatchNotice) async throws {
      if refuses(notice) { throw WatchSinkError("the server answered 413", isAboutNotice: true) }
      delivered.with { $0.append(notice) }
    }
  }

  @Test(
    "A notice that a sink does not want lets the others through, and is lost in the end; what refuses all loses nothing"
  )
  func choosy() async throws {
    let state = try WatchState(limit: 100)
    let poison = String(111_111_111_001)
    let sink = ChoosySink { $0.text == poison || $0.isLoss }
    let waits = Locked<[Duration]>([])
    let (problems, count) = try await Self.run(
      0..<6, state, [sink], patience: .seconds(86_400),
      until: { problems in
        problems.contains { $0.hasSuffix("to the word of what it lost") }
      }
    ) { wait in
      waits.with { $0.append(wait) }
      await Task.yield()
      try Task.checkCancellation()
    }
    #expect(
      sink.delivered.with { $0.map(\.text) }
        == [0, 2, 3, 4, 5].map { String(111_111_111_000 + $0) })
    #expect(problems.count { $0.hasSuffix("it is tried again behind the others") } >= 2, "\(problems)")
    #expect(problems.count { $0.hasSuffix("it is set aside, for others are taken") } == 1)
    #expect(count.dropped == 1)
    #expect(try state.waiting().isEmpty && state.loss(of: "choosy") == nil)

    let other = try WatchState(limit: 100)
    let closed = ChoosySink { _ in true }
    let (told, lost) = try await Self.run(
      0..<6, other, [closed], patience: .seconds(86_400), until: { $0.count > 60 }
    ) { _ in
      await Task.yield()
      try Task.checkCancellation()
    }
    #expect(told.allSatisfy { $0.hasSuffix("it is tried again behind the others") })
    #expect(lost.dropped == 0)
    #expect(try other.waiting() == ["choosy": 6])
  }

  /// Gives one batch, and the next when a latch opens.
  private struct GatedSource: WatchSource {
    let name = "gated"
    let gate = Latch()
    private let script: ScriptedSource
    private let isFirst = Locked(true)

    init(_ batches: [WatchBatch]) { script = ScriptedSource(batches) }

    func resume(at place: String?) async {}
    func next() async throws -> WatchBatch? {
      let isFirst = isFirst.with { isFirst in
        defer { isFirst = false }
        return isFirst
      }
      if !isFirst { await gate.wait() }
      if let batch = try await script.next() { return batch }
      try await Task.sleep(for: .seconds(86_400))
      return nil
    }
  }

  @Test("What is new does not wait until a notice is tried again that was refused")
  func notDelayed() async throws {
    let state = try WatchState(limit: 100)
    let done = Latch()
    let poison = String(111_111_111_000)
    let sink = ChoosySink { notice in
      if notice.text != poison { done.open() }
      return notice.text == poison
    }
    let configuration = Watcher.Configuration(least: .info, sinks: ["choosy"], now: { WatchTests.now }) {
      incident, isUpdate in
      WatchNotice(
        isUpdate: isUpdate, severity: incident.severity, title: incident.title, document: [],
        text: incident.account)
    }
    let watcher = try Watcher(
      state, configuration, options: DetectionOptions(), rules: UserRules(), directory: nil, ledger: nil)
    let source = GatedSource([Self.batch(0), Self.batch(1)])
    let watch = Task {
      try await Watch(
        watcher, state: state, sources: [source], sinks: [sink],
        sleep: { wait in
          // The wait for another try, which never ends; then something new comes.
          if wait == .milliseconds(500) { source.gate.open() }
          try await Task.sleep(for: wait < .milliseconds(500) ? .zero : .seconds(86_400))
        }, problem: { _ in }
      ).run()
    }
    await done.wait()
    watch.cancel()
    try await watch.value
    #expect(sink.delivered.with { $0.map(\.text) } == [String(111_111_111_001)])
    #expect(try state.waiting() == ["choosy": 1])
  }

  /// Fails with a wish, as a server that is too busy does.
  private struct BusySink: WatchSink {
    let name = "busy"
    let left = Locked<[Duration?]>([.seconds(300), nil, .seconds(90_000)])
    let taken = Latch()

    func deliver(_ notice: WatchNotice) async throws {
      let wish: Duration?? = left.with { $0.isEmpty ? nil : .some($0.removeFirst()) }
      guard let wish else { return taken.open() }
      throw WatchSinkError("the server answered 429", retryAfter: wish)
    }
  }

  @Test("A sink that asks for time gets it, an hour at the most")
  func wishes() async throws {
    let sink = BusySink()
    let waits = Locked<[Duration]>([])
    let (problems, _) = try await Self.run(
      0..<1, WatchState(limit: 100), [sink], patience: .seconds(86_400),
      until: { $0.count == 3 }
    ) { wait in
      waits.with { $0.append(wait) }
      await Task.yield()
      try Task.checkCancellation()
    }
    #expect(
      problems == [300, 1, 3600].map { "busy: the server answered 429; trying again in \($0 + 1) s" },
      "\(problems)")
    for wish in [300, 3600] as [Int64] { #expect(waits.with { $0.contains(.seconds(wish)) }) }
  }

  @Test("A sink that is slow loses nothing: reading waits for it")
  func slow() async throws {
    let state = try WatchState(limit: 3)
    let slow = RecordingSink("slow", failures: 1)
    let (problems, count) = try await Self.run(0..<40, state, [slow], patience: .seconds(86_400))
    #expect(count.dropped == 0 && count.notices == 40)
    #expect(problems == ["slow: not now; trying again in 1 s"])
    #expect(slow.titles.count == 40)
  }
}
