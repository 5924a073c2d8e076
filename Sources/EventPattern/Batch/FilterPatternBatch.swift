import JSONTree

/// Answers lines that ask whether a log message matches a filter pattern.
///
/// In: `{"id", "pattern", "message"?}`. Out: `{"id", "result", "error"?}`, where `result` is `match`, `nomatch`,
/// `valid` (no message was given) or `invalid`.
public struct FilterPatternBatch: Sendable {
  /// How many lines could not be read, so that nothing could be asked of a pattern.
  public private(set) var damagedLines = 0
  private var last: FilterPattern?

  /// Starts a batch.
  public init() {}

  /// Answers a line of which only a problem is known.
  public mutating func answer(problem: String) -> [UInt8] {
    damagedLines += 1
    return BatchLine.answer(.null, .invalid, error: problem)
  }

  /// Answers one line; the answer has no line break.
  public mutating func answer(_ line: [UInt8]) -> [UInt8] {
    let request: BatchLine
    do {
      request = try BatchLine(parsing: line, subjectName: "message")
    } catch {
      damagedLines += 1
      return BatchLine.answer(error.id, .invalid, error: error.message)
    }
    let pattern: FilterPattern
    do throws(InvalidFilterPattern) {
      if let last, last.source == request.pattern {
        pattern = last
      } else {
        pattern = try FilterPattern(parsing: request.pattern)
        last = pattern
      }
    } catch {
      return BatchLine.answer(
        request.id, .invalid, error: "InvalidParameterException: \(error.serviceMessage)")
    }
    guard let message = request.subject else { return BatchLine.answer(request.id, .valid) }
    return BatchLine.answer(request.id, pattern.matches(message) ? .match : .nomatch)
  }
}
