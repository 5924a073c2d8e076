internal import HostSystem
internal import Identity

/// Sources, a watcher and sinks running side by side until the sources end or the task is cancelled.
public struct Watch: Sendable {
  /// How long to wait after a failure at first, and at the most.
  private static let firstPause = Duration.milliseconds(500)
  private static let longestPause = Duration.seconds(60)
  /// The longest wait that a sink can ask for.
  private static let longestWish = Duration.seconds(3600)
  /// How long sinks get to catch up before it is looked whether reading may go on.
  private static let breath = Duration.milliseconds(50)
  /// A look that took longer is followed by a rest of so many times what it took, and no more than the longest.
  private static let quick = Duration.milliseconds(5)
  private static let rest = 4
  private static let longestRest = Duration.milliseconds(250)
  /// How often it is looked whether anything is due, such as a session whose beginning never came.
  private static let again = Duration.seconds(30)
  /// How long sinks get to deliver what waits when the watch ends.
  private static let farewell = Duration.seconds(10)
  /// How long a sink may take nothing before reading goes on without it.
  private static let patience = Duration.seconds(60)

  /// What of a watch came to its end.
  private enum Ended {
    case source, sink, looking
  }

  let watcher: Watcher
  let state: WatchState
  let sources: [any WatchSource]
  let sinks: [any WatchSink]
  let problem: @Sendable (String) -> Void
  private let health: SinkHealth
  private let sleep: @Sendable (Duration) async throws -> Void

  /// Puts a watch together; problems are lines for the user.
  ///
  /// Reading goes on without a sink that takes nothing for `patience`, a minute by default.
  public init(
    _ watcher: Watcher, state: WatchState, sources: [any WatchSource], sinks: [any WatchSink],
    patience: Duration? = nil,
    sleep: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) },
    problem: @escaping @Sendable (String) -> Void
  ) {
    self.sleep = sleep
    self.watcher = watcher
    self.state = state
    self.sources = sources
    self.sinks = sinks
    self.problem = problem
    health = SinkHealth(patience: patience ?? Self.patience)
  }

  /// Runs until every source has ended, the only sink is gone, or the task is cancelled; then delivers what waits, as
  /// far as that goes.
  ///
  /// - Throws: `DatabaseError` where the state cannot be written, or an error of the ledger.
  public func run() async throws {
    let bell = Bell()
    // What the time that has passed makes of earlier records is told before anything else.
    try await watcher.lookAgain(bounded: health.stuck())
    try await withThrowingTaskGroup(of: Ended.self) { group in
      for source in sources {
        group.addTask {
          try await read(source, bell)
          return .source
        }
      }
      for sink in sinks {
        group.addTask {
          try await deliver(to: sink, bell, until: nil)
          return .sink
        }
      }
      group.addTask {
        while await pause(Self.again) {
          if try await watcher.lookAgain(bounded: health.stuck()) > 0 { bell.ring() }
          await tellDrops()
        }
        return .looking
      }
      var open = sources.count
      loop: while open > 0, let ended = try await group.next() {
        switch ended {
        case .source: open -= 1
        case .sink: break loop
        case .looking: break
        }
      }
      group.cancelAll()
    }
    try await sayFarewell()
  }

  /// Evaluates once more and lets the sinks deliver, for so long and but for those that take nothing; not cancelled
  /// with the rest.
  private func sayFarewell() async throws {
    let last = Task {
      try await watcher.lookAgain()
      let stuck = health.stuck()
      try await withThrowingTaskGroup(of: Bool.self) { group in
        var open = 0
        for sink in sinks where !stuck.contains(sink.name) {
          open += 1
          group.addTask {
            try await deliver(to: sink, nil, until: .now + Self.farewell)
            return false
          }
        }
        group.addTask { await pause(Self.farewell) }
        while open > 0, try await group.next() == false { open -= 1 }
        group.cancelAll()
      }
    }
    try await last.value
  }

  private func read(_ source: any WatchSource, _ bell: Bell) async throws {
    await source.resume(at: try state.place(of: source.name))
    await source.resume(parts: try state.parts(of: source.name))
    var wait = Self.firstPause
    while !Task.isCancelled {
      let stuck = health.stuck()
      if try state.waiting().contains(where: { $0.value > state.limit && !stuck.contains($0.key) }) {
        guard await pause(Self.breath) else { return }
        continue
      }
      do {
        guard let batch = try await source.next() else { return }
        for line in batch.problems { problem(line) }
        let start = ContinuousClock.now
        if try await watcher.take(batch, from: source.name, bounded: health.stuck()) > 0 { bell.ring() }
        let took = ContinuousClock.now - start
        await tellDrops()
        try await source.acknowledge(batch)
        wait = Self.firstPause
        // A look goes through all that belongs together: what comes in quick succession is looked at together.
        if took > Self.quick, !(await pause(min(took * Self.rest, Self.longestRest))) { return }
      } catch is CancellationError {
        return
      } catch let error where Self.isFinal(error) {
        throw error
      } catch {
        // What was under way when the watch was stopped is no problem.
        if Task.isCancelled { return }
        problem("\(source.name): \(error); asking again in \(wait.components.seconds + 1) s")
        guard await pause(wait) else { return }
        wait = min(wait * 2, Self.longestPause)
      }
    }
  }

  private func tellDrops() async {
    for (sink, dropped) in await watcher.takeDrops().sorted(by: { $0.key < $1.key }) {
      if let line = health.lost(sink, dropped) { problem(line) }
    }
  }

  /// Hands over what waits for a sink, in order; a notice that fails keeps the others waiting.
  ///
  /// Ends when the task is cancelled, or the sink is gone and no other is there.
  private func deliver(
    to sink: any WatchSink, _ bell: Bell?, until end: ContinuousClock.Instant?
  ) async throws {
    var wait = Self.firstPause
    var rings = 0
    var isGone = false
    var refused = RefusedNotices()
    while !Task.isCancelled {
      if let end, ContinuousClock.now >= end { return }
      let loss = isGone ? nil : try await watcher.lossNotice(for: sink.name)
      guard
        let (number, notice) = try loss.map({ (-1, $0.notice) })
          ?? state.waiting(for: sink.name, after: refused.passed)
      else {
        guard let bell else { return }
        if refused.passed != nil {
          // What is new comes first, and does not wait for what was refused.
          let heard = await bell.wait(after: rings, atMost: wait, sleep: sleep)
          if heard == rings {
            refused.beginAgain()
            wait = min(wait * 2, Self.longestPause)
          }
          rings = heard
          continue
        }
        rings = await bell.wait(after: rings)
        continue
      }
      do {
        health.handing(to: sink.name)
        if !isGone { try await sink.deliver(notice) }
        if let loss { try state.told(loss.loss) } else { try state.delivered(number) }
        wait = refused.passed == nil ? Self.firstPause : wait
        refused.take(number)
        if let lost = health.took(sink.name) {
          problem("\(sink.name): takes incidents again; \(SinkHealth.words(lost)) dropped before")
        }
      } catch is WatchSinkGone {
        guard sinks.count > 1 else { return }
        problem("\(sink.name): nobody takes incidents there any more; the other sinks go on")
        isGone = true
      } catch is WatchSinkHangs {
        health.giveUp(sink.name)
        return
      } catch is CancellationError {
        return
      } catch let error where Self.isFinal(error) {
        throw error
      } catch let error as WatchSinkError where error.isAboutNotice {
        if Task.isCancelled { return }
        if let loss {
          // What it was, the user was told.
          try state.told(loss.loss)
          problem("\(sink.name): \(error) to the word of what it lost")
          continue
        }
        let isSetAside = refused.refuse(number)
        if isSetAside { try await watcher.setAside(number, notice.severity, of: sink.name) }
        problem(
          "\(sink.name): \(error) to `\(notice.title)`; "
            + (isSetAside ? "it is set aside, for others are taken" : "it is tried again behind the others"))
      } catch {
        if Task.isCancelled { return }
        // A sink may know when it is of use to ask again.
        let asked = (error as? WatchSinkError)?.retryAfter ?? .zero
        let pause = max(wait, min(asked, Self.longestWish))
        problem("\(sink.name): \(error); trying again in \(pause.components.seconds + 1) s")
        guard end == nil, await self.pause(pause) else { return }
        wait = min(wait * 2, Self.longestPause)
      }
    }
  }

  /// Whether the time passed, and the task was not cancelled.
  private func pause(_ duration: Duration) async -> Bool {
    (try? await sleep(duration)) != nil
  }
}
