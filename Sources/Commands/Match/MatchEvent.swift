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

  @OptionGroup(title: "Global options") var global: GlobalOptions

  @Flag(help: "answer cases, one a line")
  var batch = false

  @Option(help: ArgumentHelp("the pattern to hold every event against", valueName: "json"))
  var pattern: String?

  @Flag(help: "say of each event why it does not match")
  var explain = false

  mutating func run() async throws {
    let console = Console.standard(global, environment: ProcessEnvironment.current())
    guard global.output == .table || batch && global.output == .jsonl else {
      throw ValidationError(
        "`--output \(global.output.rawValue)`: lines are written as they came, and answers of --batch as JSON Lines"
      )
    }
    if batch {
      guard pattern == nil && !explain else {
        throw ValidationError("--batch takes patterns from its lines: leave --pattern and --explain out")
      }
      var answers = EventPatternBatch()
      try MatchLines.answer(console) { answers.answer($0) }
      if answers.damagedLines > 0 { throw ExitCode.attention }
      return
    }
    guard let pattern else {
      throw ValidationError("there is no pattern: use --pattern, or --batch for many")
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
    let explains = explain
    try MatchLines.each(console) { line in
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
    }
    if !hasMatch || isDamaged { throw ExitCode.attention }
  }
}
