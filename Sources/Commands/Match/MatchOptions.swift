import CommandLineKit

/// What both verbs of `match` take.
struct MatchOptions: ParsableArguments {
  @Flag(help: "answer cases, one a line")
  var batch = false

  @Option(help: ArgumentHelp("the pattern to hold every line against", valueName: "pattern"))
  var pattern: String?

  @Flag(help: "say of each line why it does not match")
  var explain = false

  init() {}

  /// The pattern for every line; nil where each line brings its own.
  func patternForAll(_ global: GlobalOptions<StreamForms>) throws -> String? {
    guard global.output == .table || batch && global.output == .jsonl else {
      throw ValidationError(
        "`--output \(global.output.rawValue)`: lines are written as they came, and answers of --batch as JSON Lines"
      )
    }
    guard batch else {
      guard let pattern else {
        throw ValidationError("there is no pattern: use --pattern, or --batch for many")
      }
      return pattern
    }
    guard pattern == nil && !explain else {
      throw ValidationError("--batch takes patterns from its lines: leave --pattern and --explain out")
    }
    return nil
  }
}
