/// Reads one command line: descends to the command, collects values, and fills the command with them.
struct CommandParser {
  let layout: HelpLayout
  /// The commands from the root to the one selected so far; never empty.
  var chain: [CommandNode]
  var current: CommandNode
  var values: ArgumentDecoder.Values = [:]
  var positionals: [String] = []
  /// What follows `--`, when it was given.
  var tail: [String]?
  /// The subcommand that a word was close to which went to the default subcommand as an argument.
  private var nearMiss: CommandNode?

  init(root: any ParsableCommand.Type, layout: HelpLayout) {
    self.layout = layout
    current = CommandNode(root, under: [])
    chain = [current]
  }

  var root: CommandNode { chain.first ?? current }

  mutating func parse(_ arguments: [String]) throws(UsageError) -> ParsedCommand {
    do throws(UsageError) {
      return try read(arguments)
    } catch {
      // Where a command line makes no sense, a word that was taken for an argument may be a mistyped subcommand.
      guard let nearMiss, [.missingArgument, .unexpectedArgument, .unknownOption].contains(error.code) else {
        throw error
      }
      throw error.asking("did you mean `\(nearMiss.place)`?")
    }
  }

  private mutating func read(_ arguments: [String]) throws(UsageError) -> ParsedCommand {
    var rest = arguments[...]
    do throws(UsageError) {
      while let word = rest.popFirst() {
        if word == "--" {
          tail = Array(rest)
          break
        }
        if let answer = try consume(word, &rest) { return answer }
      }
    } catch {
      // Whoever mistypes and asks for help gets help.
      let asksForHelp = rest.prefix { $0 != "--" }.contains { $0 == "--help" || $0 == "-h" }
      guard asksForHelp else { throw error }
      return help
    }
    if arguments.isEmpty, root.isGroup, root.configuration.defaultSubcommand == nil { return help }
    while let child = current.defaultChild { descend(to: child) }
    if current.isGroup { throw .missingSubcommand(of: current) }
    return .run(try finish())
  }

  var help: ParsedCommand { .help(HelpRenderer(layout: layout, chain: chain).text) }

  mutating func descend(to node: CommandNode) {
    current = node
    chain.append(node)
  }

  /// Reads one word and what belongs to it.
  private mutating func consume(
    _ word: String, _ rest: inout ArraySlice<String>
  ) throws(UsageError) -> ParsedCommand? {
    if word.utf8.starts(with: "--".utf8) { return try consumeLong(word, &rest) }
    if isOption(word) { return try consumeCluster(word, &rest) }
    guard current.isGroup else {
      positionals.append(word)
      return nil
    }
    if let child = current.child(named: word) {
      descend(to: child)
    } else if word == "help" {
      while let topic = rest.popFirst() {
        if isOption(topic) { continue }
        guard let child = current.child(named: topic) else {
          throw .unknownCommand(topic, of: current)
        }
        descend(to: child)
      }
      return help
    } else if let child = current.defaultChild, !child.positionals.isEmpty || child.isGroup {
      if let name = Suggestion.closest(to: word, among: current.visibleChildren.map(\.name)) {
        nearMiss = current.child(named: name)
      }
      descend(to: child)
      return try consume(word, &rest)
    } else {
      throw .unknownCommand(word, of: current)
    }
    return nil
  }

  /// Gives arguments their places, fills in defaults, and creates the command.
  private mutating func finish() throws(UsageError) -> any ParsableCommand {
    try placePositionals()
    for definition in current.definitions where values[definition.key] == nil {
      guard let initial = definition.template.initial else { throw .missing(definition, of: current) }
      values[definition.key] = initial
    }
    do {
      return try ArgumentDecoder.decode(current.type, from: values)
    } catch {
      throw .invalid("\((error as? DecodingError)?.explanation ?? String(describing: error))", of: current)
    }
  }

  private mutating func placePositionals() throws(UsageError) {
    var waiting = positionals[...]
    if let definition = current.definitions.first(where: \.isPostTerminator) {
      for word in tail ?? [] { try store(.text(word), in: definition) }
    } else {
      waiting += tail ?? []
    }
    for definition in current.positionals where !definition.isPostTerminator {
      while let word = waiting.popFirst() {
        try store(.text(word), in: definition)
        if !definition.template.isRepeating { break }
      }
    }
    if let word = waiting.first {
      let commandLine = tail == nil ? current.positionals.first(where: \.isPostTerminator) : nil
      throw .unexpectedArgument(word, of: current, belongingTo: commandLine)
    }
  }

  /// Adds one occurrence to a definition's value.
  mutating func store(
    _ occurrence: ArgumentTemplate.Occurrence, in definition: ArgumentDefinition, as spelling: String? = nil
  ) throws(UsageError) {
    if let value = definition.template.update(occurrence, values[definition.key]) {
      values[definition.key] = value
    } else if case .text(let text) = occurrence {
      throw .invalidValue(text, for: definition, as: spelling ?? definition.preferredName, of: current)
    }
  }
}

extension DecodingError {
  /// What went wrong, without the type's own words around it.
  fileprivate var explanation: String {
    switch self {
    case .dataCorrupted(let context), .keyNotFound(_, let context), .typeMismatch(_, let context),
      .valueNotFound(_, let context):
      let property = context.codingPath.map(\.stringValue).joined(separator: ".")
      return "property `\(property)`: \(context.debugDescription)"
    @unknown default: return "a property cannot be read"
    }
  }
}
