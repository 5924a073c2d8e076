internal import AWSClient
internal import CommandLineKit
internal import HostSystem
internal import Operations
internal import Reports

/// `rootlatch plan show FILE`.
struct PlanShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a plan file for people.",
    discussion: "Exit status: 0 shown; 2 wrong usage; 3 it is no plan, or cannot be read.",
    examples: [Example("rootlatch plan show plan.json", "what would be done")])

  @Argument(help: ArgumentHelp("plan file, `-` for standard input", valueName: "file"), completion: .file)
  var file: String

  @OptionGroup(title: "Global options") var global: GlobalOptions<DocumentForms>

  mutating func run() async throws {
    let console = Console.standard(global, environment: ClientEnvironment.current().variables)
    let plan = try Plan.read(file, on: console)
    switch global.output {
    case .table: PlanTableView(width: console.width, style: console.style).write(plan) { console.print($0) }
    default: console.print(String(decoding: plan.document, as: UTF8.self))
    }
  }
}

extension Plan {
  /// Reads a plan file; the console is told what is wrong with it.
  static func read(_ path: String, on console: Console) throws(ExitCode) -> Plan {
    do {
      return try Plan(document: try InputFile(path).read(limit: Plan.maximumBytes))
    } catch {
      console.error(error is InputFile.Unreadable ? "\(error)" : "`\(path)`: \(error)")
      throw .impossible
    }
  }
}
