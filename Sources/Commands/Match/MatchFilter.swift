import CommandLineKit
import EventPattern
import HostSystem

/// `rootlatch match filter`.
struct MatchFilter: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "filter",
    abstract: "Hold log messages against CloudWatch Logs filter patterns.",
    discussion: """
      With --batch each line of standard input is `{"id", "pattern", "message"}` and is answered with \
      `{"id", "result": "match|nomatch|valid|invalid", "error"?}`; a line without a message asks only whether the \
      pattern is valid. Without it, each line is a message, and the pattern comes with --pattern.

      Exit status: 0 answered, and without --batch some message matched; 1 no message matched, or a line could not \
      be read; 2 wrong usage; 3 the pattern is not valid.
      """,
    examples: [
      Example("rootlatch match filter --pattern 'ERROR -Retry' < messages.log", "the messages that match"),
      Example(
        "rootlatch match filter --explain --pattern '{ $.a = 1 }' < messages.log", "why the others do not"),
      Example("rootlatch match filter --batch < cases.jsonl", "many patterns and messages"),
    ])

  @OptionGroup var options: MatchOptions

  @OptionGroup(title: "Global options") var global: GlobalOptions<StreamForms>

  mutating func run() async throws {
    let console = Console.standard(global, environment: ProcessEnvironment.current())
    let lines = LineFilter(console: console)
    guard let pattern = try options.patternForAll(global) else {
      var answers = FilterPatternBatch()
      try lines.run {
        answers.answer($0)
      } tooLong: {
        answers.answer(problem: $0)
      }
      if answers.damagedLines > 0 { throw ExitCode.attention }
      return
    }
    let parsed: FilterPattern
    do {
      parsed = try FilterPattern(parsing: pattern)
    } catch {
      console.error("\(error)")
      throw ExitCode.impossible
    }
    var hasMatch = false
    var (number, isDamaged) = (0, false)
    let explains = options.explain
    try lines.run { line in
      number += 1
      guard parsed.matches(line) else {
        return explains ? parsed.mismatch(with: line).map { Array("no match: \($0)".utf8) } : nil
      }
      hasMatch = true
      return line
    } tooLong: { problem in
      number += 1
      console.error("message \(number): \(problem)")
      isDamaged = true
      return nil
    }
    if !hasMatch || isDamaged { throw ExitCode.attention }
  }
}
