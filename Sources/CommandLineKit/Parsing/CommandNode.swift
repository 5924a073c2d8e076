/// A command in its place in the tree.
struct CommandNode: Sendable {
  let type: any ParsableCommand.Type
  let configuration: CommandConfiguration
  let name: String
  /// The words that select the command, the tool's name first.
  let path: [String]
  let definitions: [ArgumentDefinition]

  init(_ type: any ParsableCommand.Type, under parents: [String]) {
    self.type = type
    configuration = type.configuration
    name = Self.name(of: type)
    path = parents + [name]
    definitions = ArgumentDefinition.all(of: type)
  }

  /// The command as it is typed.
  var place: String { path.joined(separator: " ") }

  var isGroup: Bool { !configuration.subcommands.isEmpty }

  var positionals: [ArgumentDefinition] { definitions.filter(\.isPositional) }

  var children: [CommandNode] { configuration.subcommands.map { CommandNode($0, under: path) } }

  var visibleChildren: [CommandNode] { children.filter(\.configuration.shouldDisplay) }

  var defaultChild: CommandNode? { configuration.defaultSubcommand.map { CommandNode($0, under: path) } }

  /// Whether the command, or one below it, has an option of this name.
  func takes(_ name: ArgumentName) -> Bool {
    definitions.contains { $0.names.contains(name) || $0.inverseNames.contains(name) }
      || children.contains { $0.takes(name) }
  }

  /// The command below with this name or alias; of no other the definitions are read.
  func child(named word: String) -> CommandNode? {
    configuration.subcommands.first { Self.name(of: $0) == word || $0.configuration.aliases.contains(word) }
      .map { CommandNode($0, under: path) }
  }

  private static func name(of type: any ParsableCommand.Type) -> String {
    type.configuration.commandName ?? kebabCase(String(describing: type))
  }

  /// The option or flag with this name, and whether the name is the one that clears the flag.
  func find(_ name: ArgumentName) -> (definition: ArgumentDefinition, isInverse: Bool)? {
    for definition in definitions {
      if definition.names.contains(name) { return (definition, false) }
      if definition.inverseNames.contains(name) { return (definition, true) }
    }
    return nil
  }
}

extension CommandNode {
  /// The mistakes in this command's definition and below.
  var problems: [String] {
    var problems = ArgumentDefinition.unwrappedProperties(of: type).map {
      "`\(place)`: property `\($0)` has no wrapper"
    }
    problems += repeated(definitions.flatMap { $0.names + $0.inverseNames }.map(\.spelling))
      .map { "`\(place)`: `\($0)` is defined twice" }
    problems += repeated(children.flatMap { [$0.name] + $0.configuration.aliases })
      .map { "`\(place)`: command `\($0)` is defined twice" }
    let plain = positionals.filter { !$0.isPostTerminator }
    if plain.dropLast().contains(where: \.template.isRepeating) {
      problems.append("`\(place)`: an argument follows one that takes all")
    }
    if zip(plain, plain.dropFirst()).contains(where: { !$0.isRequired && $1.isRequired }) {
      problems.append("`\(place)`: a required argument follows one that is not")
    }
    if isGroup, !positionals.isEmpty { problems.append("`\(place)`: a group takes no arguments") }
    if let defaultChild, !children.contains(where: { $0.name == defaultChild.name }) {
      problems.append("`\(place)`: `\(defaultChild.name)` is not one of its subcommands")
    }
    return problems + children.flatMap(\.problems)
  }

  private func repeated(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { !seen.insert($0).inserted }
  }
}
