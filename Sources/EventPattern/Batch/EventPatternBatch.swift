import JSONTree

/// Answers lines that ask whether an event matches an event pattern.
///
/// In: `{"id", "pattern", "event"?}`. Out: `{"id", "result", "error"?}`, where `result` is `match`, `nomatch`,
/// `valid` (no event was given) or `invalid`. The last pattern stays compiled for lines that repeat it.
public struct EventPatternBatch: Sendable {
  private let limits: EventPatternLimits
  /// How many lines could not be read, so that nothing could be asked of a pattern.
  public private(set) var damagedLines = 0
  private var last: (text: String, session: EventMatcher.Session)?

  /// Starts a batch.
  public init(limits: EventPatternLimits = .service) { self.limits = limits }

  /// Answers a line of which only a problem is known.
  public mutating func answer(problem: String) -> [UInt8] {
    damagedLines += 1
    return BatchLine.answer(.null, .invalid, error: problem)
  }

  /// Answers one line; the answer has no line break.
  public mutating func answer(_ line: [UInt8]) -> [UInt8] {
    let request: BatchLine
    do {
      request = try BatchLine(parsing: line, subjectName: "event")
    } catch {
      damagedLines += 1
      return BatchLine.answer(error.id, .invalid, error: error.message)
    }
    do {
      try compile(request.pattern)
    } catch {
      return BatchLine.answer(request.id, .invalid, error: "InvalidEventPatternException: \(error)")
    }
    guard let event = request.subject else { return BatchLine.answer(request.id, .valid) }
    do throws(InvalidEvent) {
      let isMatch = try last?.session.matches(event).isEmpty == false
      return BatchLine.answer(request.id, isMatch ? .match : .nomatch)
    } catch {
      damagedLines += 1
      return BatchLine.answer(request.id, .invalid, error: "\(error)")
    }
  }

  private mutating func compile(_ text: String) throws(InvalidEventPattern) {
    guard last?.text != text else { return }
    let pattern = try EventPattern(parsing: text, limits: limits)
    last = (text, EventMatcher([(name: "", pattern: pattern)]).makeSession())
  }
}
