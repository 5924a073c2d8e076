extension UsageError {
  static func unknownOption(_ name: ArgumentName, of node: CommandNode, known: [String]) -> UsageError {
    let suggestion = name.isShort ? nil : Suggestion.closest(to: name.spelling, among: known)
    return UsageError(
      .unknownOption,
      "unknown option \(quoted(name.spelling)) for `\(node.place)`"
        + (node.children.contains { $0.takes(name) }
          ? ": options stand behind the command they belong to" : didYouMean(suggestion)),
      of: node)
  }

  static func unknownCommand(_ word: String, of node: CommandNode) -> UsageError {
    let known = node.visibleChildren.flatMap { [$0.name] + $0.configuration.aliases } + ["help"]
    return UsageError(
      .unknownCommand,
      "unknown command \(quoted(word)) for `\(node.place)`"
        + didYouMean(Suggestion.closest(to: word, among: known)),
      of: node)
  }

  static func missingSubcommand(of node: CommandNode) -> UsageError {
    let names = node.visibleChildren.map(\.name).joined(separator: ", ")
    return UsageError(.missingCommand, "missing command for `\(node.place)`: one of \(names)", of: node)
  }

  static func missingValue(
    of definition: ArgumentDefinition, as spelling: String, of node: CommandNode
  ) -> UsageError {
    let value = "missing value `<\(definition.valueName)>` for `\(spelling)` of `\(node.place)`"
    return UsageError(.missingValue, value, of: node)
  }

  static func unexpectedValue(of spelling: String, of node: CommandNode) -> UsageError {
    UsageError(.unexpectedValue, "`\(spelling)` of `\(node.place)` takes no value", of: node)
  }

  static func invalidValue(
    _ text: String, for definition: ArgumentDefinition, as spelling: String, of node: CommandNode
  ) -> UsageError {
    let template = definition.template
    let reason: String
    if !template.valueStrings.isEmpty {
      reason = "not one of \(template.valueStrings.joined(separator: ", "))"
    } else {
      reason = "not " + (template.expectedForm ?? "a valid \(definition.valueName)")
    }
    return UsageError(
      .invalidValue,
      "invalid value for `\(spelling)` of `\(node.place)`: \(quoted(text)) is \(reason)",
      of: node)
  }

  static func missing(_ definition: ArgumentDefinition, of node: CommandNode) -> UsageError {
    let noun = definition.isPositional ? "argument" : "option"
    return UsageError(
      .missingArgument, "missing \(noun) `\(definition.synopsis)` for `\(node.place)`", of: node)
  }

  /// The argument belongs to another one, which stands behind `--`, where the command has such.
  static func unexpectedArgument(
    _ word: String, of node: CommandNode, belongingTo other: ArgumentDefinition?
  ) -> UsageError {
    UsageError(
      .unexpectedArgument,
      "unexpected argument \(quoted(word)) for `\(node.place)`"
        + (other.map { ": `<\($0.valueName)>` stands behind `--`" } ?? ""),
      of: node)
  }

  static func invalid(_ message: String, of node: CommandNode) -> UsageError {
    UsageError(.invalid, "invalid arguments for `\(node.place)`: \(message)", of: node)
  }

  static func missingShell(of node: CommandNode) -> UsageError {
    UsageError(
      .missingValue, "missing value `<shell>` for `--generate-completion-script` of `\(node.place)`", of: node
    )
  }

  static func unknownShell(_ word: String, of node: CommandNode) -> UsageError {
    UsageError(
      .invalidValue,
      "invalid value for `--generate-completion-script` of `\(node.place)`: "
        + "\(quoted(word)) is not one of \(CompletionShell.allValueStrings.joined(separator: ", "))",
      of: node)
  }

  private static func didYouMean(_ name: String?) -> String {
    name.map { "; did you mean `\($0)`?" } ?? ""
  }

  /// The user's text in backticks, on one line and of bearable length.
  private static func quoted(_ text: String) -> String {
    let limit = 120
    let visible = text.replacingControlCharacters()
    return visible.count > limit ? "`\(visible.prefix(limit))…`" : "`\(visible)`"
  }
}
