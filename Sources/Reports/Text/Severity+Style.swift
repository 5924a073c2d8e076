internal import CommandLineKit
internal import Identity

extension Severity {
  /// How the severity is painted.
  var styles: [TextStyle] {
    switch self {
    case .critical: [.bold, .red]
    case .high: [.red]
    case .medium: [.yellow]
    case .low: [.cyan]
    case .info: [.dim]
    }
  }
}
