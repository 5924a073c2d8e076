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
      Example("rootlatch match filter --batch < cases.jsonl", "many patterns and messages"),
    ])

  @OptionGroup(title: "Global options") var global: GlobalOptions

  @Flag(help: "answer cases, one a line")
  var batch = false

  @Option(help: ArgumentHelp("the pattern to hold every message against", valueName: "text"))
  var pattern: String?

  mutating func run() async throws {
    let console = Console.standard(global, environment: ProcessEnvironment.current())
    guard global.output == .table || batch && global.output == .jsonl else {
      throw ValidationError(
        "`--output \(global.output.rawValue)`: lines are written as they came, and answers of --batch as JSON Lines"
      )
    }
    if batch {
      guard pattern == nil else {
        throw ValidationError("--batch takes patterns from its lines: leave --pattern out")
      }
      var answers = FilterPatternBatch()
      try MatchLines.answer(console) { answers.answer($0) }
      if answers.damagedLines > 0 { throw ExitCode.attention }
      return
    }
    guard let pattern else {
      throw ValidationError("there is no pattern: use --pattern, or --batch for many")
    }
    let parsed: FilterPattern
    do {
      parsed = try FilterPattern(parsing: pattern)
    } catch {
      console.error("\(error)")
      throw ExitCode.impossible
    }
    var hasMatch = false
    try MatchLines.each(console) { line in
      guard parsed.matches(line) else { return nil }
      hasMatch = true
      return line
    }
    if !hasMatch { throw ExitCode.attention }
  }
}
