internal import AWSClient
internal import CommandLineKit
internal import Operations
internal import Reports

/// `rootlatch plan diff A B`.
struct PlanDiff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Show what one plan does that another does not.",
    discussion: "Exit status: 0 both do the same; 1 they differ; 2 wrong usage; 3 a file cannot be read.",
    examples: [Example("rootlatch plan diff monday.json tuesday.json", "what has changed since")])

  @Argument(help: ArgumentHelp("plan file", valueName: "first"), completion: .file)
  var first: String

  @Argument(help: ArgumentHelp("plan file", valueName: "second"), completion: .file)
  var second: String

  @OptionGroup(title: "Global options") var global: GlobalOptions<DocumentForms>

  mutating func run() async throws {
    let console = Console.standard(global, environment: ClientEnvironment.current().variables)
    let difference = PlanDifference(
      from: try Plan.read(first, on: console), to: try Plan.read(second, on: console))
    let view = PlanDifferenceView(width: console.width, style: console.style)
    switch global.output {
    case .table: console.print(view.text(difference))
    default: console.print(view.json(difference))
    }
    if !difference.changes.isEmpty { throw ExitCode.attention }
  }
}
