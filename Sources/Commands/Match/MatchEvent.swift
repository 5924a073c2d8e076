import CommandLineKit
import EventPattern
import HostSystem

/// `rootlatch match event`.
struct MatchEvent: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "event",
    abstract: "Hold events against EventBridge patterns.",
    discussion: """
      With --batch each line of standard input is `{"id", "pattern", "event"}` and is answered with \
      `{"id", "result": "match|nomatch|valid|invalid", "error"?}`; a line without an event asks only whether the \
      pattern is valid. Without it, each line is an event, and the pattern comes with --pattern.

      Exit status: 0 answered, and without --batch some event matched; 1 no event matched, or a line could not be \
      read; 2 wrong usage; 3 the pattern is not valid.
      """,
    examples: [
      Example(
        #"rootlatch match event --pattern '{"detail":{"userIdentity":{"type":["Root"]}}}' < events.jsonl"#,
        "the events that match"),
      Example("rootlatch match event --batch < cases.jsonl", "many patterns and events"),
    ])

  @OptionGroup var options: MatchOptions

  @OptionGroup(title: "Global options") var global: GlobalOptions<StreamForms>

  mutating func run() async throws {
    let console = Console.standard(global, environment: ProcessEnvironment.current())
    let lines = LineFilter(console: console)
    guard let pattern = try options.patternForAll(global) else {
      var answers = EventPatternBatch()
      try lines.run {
        answers.answer($0)
      } tooLong: {
        answers.answer(problem: $0)
      }
      if answers.damagedLines > 0 { throw ExitCode.attention }
      return
    }
    let parsed: EventPattern
    do {
      parsed = try EventPattern(parsing: pattern)
    } catch {
      console.error("\(error)")
      throw ExitCode.impossible
    }
    var hasMatch = false
    var (number, isDamaged) = (0, false)
    let explains = options.explain
    try lines.run { line in
      number += 1
      let explanation: EventExplanation
      do {
        explanation = try parsed.explain(line)
      } catch {
        console.error("event \(number): \(error)")
        isDamaged = true
        return nil
      }
      hasMatch = hasMatch || explanation.isMatch
      if explanation.isMatch { return line }
      return explains ? Array("no match: \(explanation)".utf8) : nil
    } tooLong: { problem in
      number += 1
      console.error("event \(number): \(problem)")
      isDamaged = true
      return nil
    }
    if !hasMatch || isDamaged { throw ExitCode.attention }
  }
}
