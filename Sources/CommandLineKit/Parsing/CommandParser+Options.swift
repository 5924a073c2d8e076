extension CommandParser {
  /// Whether a word is an option rather than a value: `-` alone and negative numbers are values.
  func isOption(_ word: String) -> Bool {
    let bytes = word.utf8
    guard bytes.count > 1, bytes.first == UInt8(ascii: "-") else { return false }
    let second = bytes[bytes.index(after: bytes.startIndex)]
    let isNumber = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(second) || second == UInt8(ascii: ".")
    return !isNumber
  }

  /// Reads `--name`, `--name=value` or `--name value`.
  mutating func consumeLong(
    _ word: String, _ rest: inout ArraySlice<String>
  ) throws(UsageError) -> ParsedCommand? {
    let parts = word.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = ArgumentName.long(String(parts.first ?? ""))
    let attached = parts.count > 1 ? String(parts[1]) : nil
    if let found = find(name) {
      try take(found, as: name, attached: attached, &rest)
      return nil
    }
    return try builtIn(name, attached: attached, &rest)
  }

  /// Reads `-n`, `-n value`, `-nvalue`, `-n=value` or flags in a row.
  mutating func consumeCluster(
    _ word: String, _ rest: inout ArraySlice<String>
  ) throws(UsageError) -> ParsedCommand? {
    var letters = word.dropFirst()
    while let letter = letters.popFirst() {
      let name = ArgumentName.short(letter)
      guard let found = find(name) else {
        if let answer = try builtIn(name, attached: nil, &rest) { return answer }
        continue
      }
      guard found.definition.takesValue || letters.first == "=" else {
        try take(found, as: name, attached: nil, &rest)
        continue
      }
      let value = letters.first == "=" ? letters.dropFirst() : letters
      try take(found, as: name, attached: letters.isEmpty ? nil : String(value), &rest)
      break
    }
    return nil
  }

  /// The option in the selected command, its parents, or the subcommands that run by default.
  private mutating func find(_ name: ArgumentName) -> (definition: ArgumentDefinition, isInverse: Bool)? {
    for node in chain.reversed() {
      if let found = node.find(name) { return found }
    }
    var defaults: [CommandNode] = []
    while let child = (defaults.last ?? current).defaultChild {
      defaults.append(child)
      if let found = child.find(name) {
        for node in defaults { descend(to: node) }
        return found
      }
    }
    return nil
  }

  private mutating func take(
    _ found: (definition: ArgumentDefinition, isInverse: Bool),
    as name: ArgumentName,
    attached: String?,
    _ rest: inout ArraySlice<String>
  ) throws(UsageError) {
    let definition = found.definition
    if definition.takesValue {
      guard let value = attached ?? nextValue(&rest) else {
        throw .missingValue(of: definition, as: name.spelling, of: current)
      }
      try store(.text(value), in: definition, as: name.spelling)
    } else {
      if attached != nil { throw .unexpectedValue(of: name.spelling, of: current) }
      try store(.flag(isPositive: !found.isInverse), in: definition)
    }
  }

  private func nextValue(_ rest: inout ArraySlice<String>) -> String? {
    guard let next = rest.first, !isOption(next) else { return nil }
    rest.removeFirst()
    return next
  }

  /// The options every tool has, unless a command defines the name itself.
  private func builtIn(
    _ name: ArgumentName, attached: String?, _ rest: inout ArraySlice<String>
  ) throws(UsageError) -> ParsedCommand? {
    switch name {
    case .long("help"), .short("h"):
      if attached != nil { throw .unexpectedValue(of: name.spelling, of: current) }
      return help
    case .long("version") where !root.configuration.version.isEmpty:
      if attached != nil { throw .unexpectedValue(of: name.spelling, of: current) }
      return .version(root.configuration.version)
    case .long("generate-completion-script") where chain.count == 1:
      guard let word = attached ?? nextValue(&rest) else {
        throw .missingShell(of: current)
      }
      guard let shell = CompletionShell(rawValue: word) else {
        throw .unknownShell(word, of: current)
      }
      return .completion(shell.script(for: root.type))
    default:
      throw .unknownOption(name, of: current, known: knownNames)
    }
  }

  /// The visible names a mistyped one is compared with.
  private var knownNames: [String] {
    let definitions = chain.flatMap(\.definitions).filter(\.isVisible)
    return definitions.flatMap { $0.names + $0.inverseNames }.map(\.spelling)
      + (root.configuration.version.isEmpty ? ["--help"] : ["--help", "--version"])
  }
}
