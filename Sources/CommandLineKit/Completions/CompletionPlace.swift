/// What can be completed after the words that select one command.
struct CompletionPlace {
  let node: CommandNode
  let commands: [CommandNode]
  /// The visible options and flags of the command, its default subcommand and its parents, each name once.
  let options: [ArgumentDefinition]
  let isRoot: Bool

  var path: String { node.place }

  var positionals: [ArgumentDefinition] { node.positionals.filter(\.isVisible) }

  /// The shell function for this place.
  var function: String {
    "_" + String(node.path.joined(separator: "_").map { $0.isLetter || $0.isNumber ? $0 : "_" })
  }

  /// All places of a tool, parents before children.
  static func all(of root: any ParsableCommand.Type) -> [CompletionPlace] {
    places(of: CommandNode(root, under: []), parents: [])
  }

  private static func places(of node: CommandNode, parents: [CommandNode]) -> [CompletionPlace] {
    var seen: Set<ArgumentName> = []
    var options: [ArgumentDefinition] = []
    let sources = [node] + (node.defaultChild.map { [$0] } ?? []) + parents.reversed()
    for definition in sources.flatMap(\.definitions) where !definition.isPositional {
      guard definition.isVisible, let name = definition.names.first else { continue }
      if seen.insert(name).inserted { options.append(definition) }
    }
    let children = node.visibleChildren
    let place = CompletionPlace(node: node, commands: children, options: options, isRoot: parents.isEmpty)
    return [place] + children.flatMap { places(of: $0, parents: parents + [node]) }
  }
}

/// Text inside single quotes of a POSIX shell.
func singleQuoted(_ text: String) -> String {
  var result = "'"
  for character in text.replacingControlCharacters() {
    result += character == "'" ? "'\\''" : String(character)
  }
  return result + "'"
}
