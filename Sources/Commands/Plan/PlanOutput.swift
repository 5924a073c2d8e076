internal import CommandLineKit

/// The value of `-o` for a plan: a form of output, or the file that keeps the plan.
enum PlanOutput: ExpressibleByArgument, Hashable {
  case table
  case json
  case file(String)

  /// Takes `table`, `json`, or a path.
  init?(argument: String) {
    switch argument {
    case "": return nil
    case "table": self = .table
    case "json", "-": self = .json
    case "jsonl", "csv": return nil
    default: self = .file(argument)
    }
  }

  var defaultValueDescription: String {
    switch self {
    case .table: "table"
    case .json: "json"
    case .file(let path): path
    }
  }

  static var expectedForm: String? { "`table`, `json` or a file" }

  static var defaultCompletionKind: CompletionKind { .file }
}
