/// A shell that completion scripts can be made for.
public enum CompletionShell: String, CaseIterable, ExpressibleByArgument {
  /// GNU Bash 3.2 or later.
  case bash
  /// The Z shell.
  case zsh
  /// The friendly interactive shell.
  case fish

  /// A static script that completes a tool's commands, options and values.
  ///
  /// - Parameter root: The tool itself.
  /// - Returns: The script, with a final newline.
  public func script(for root: any ParsableCommand.Type) -> String {
    let places = CompletionPlace.all(of: root)
    return switch self {
    case .bash: BashCompletion(places: places).script
    case .zsh: ZshCompletion(places: places).script
    case .fish: FishCompletion(places: places).script
    }
  }
}
