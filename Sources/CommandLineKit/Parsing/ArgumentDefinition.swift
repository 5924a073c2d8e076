/// One option, flag or argument of a command.
struct ArgumentDefinition: Sendable {
  /// The property that holds the value: its type and its name.
  struct Key: Hashable, Sendable {
    var owner: ObjectIdentifier
    var label: String
  }

  let key: Key
  let template: ArgumentTemplate
  /// The names that give a value or set a flag; none for arguments.
  let names: [ArgumentName]
  /// The names that clear a flag.
  let inverseNames: [ArgumentName]
  /// The heading of its group in help.
  let section: String?

  init(_ template: ArgumentTemplate, key: Key, section: String?) {
    self.key = key
    self.template = template
    self.section = section
    switch template.kind {
    case .option(let specification), .flag(let specification, nil):
      names = specification.names(for: key.label)
      inverseNames = []
    case .flag(let specification, let inversion?):
      (names, inverseNames) = inversion.names(from: specification.names(for: key.label))
    case .positional:
      names = []
      inverseNames = []
    }
  }

  var valueName: String { template.help.valueName ?? kebabCase(key.label) }

  var isVisible: Bool { template.help.visibility == .default }

  var isRequired: Bool { template.initial == nil }

  var takesValue: Bool {
    if case .option = template.kind { true } else { false }
  }

  var isPositional: Bool {
    if case .positional = template.kind { true } else { false }
  }

  var isPostTerminator: Bool {
    if case .positional(.postTerminator) = template.kind { true } else { false }
  }

  /// The name errors and usage lines show: the first long one, if any.
  var preferredName: String {
    (names.first { !$0.isShort } ?? names.first)?.spelling ?? "<\(valueName)>"
  }

  /// The argument in a usage line or an error, such as `--region <region>` or `<account>...`.
  var synopsis: String {
    let value = "<\(valueName)>" + (template.isRepeating && isPositional ? "..." : "")
    if isPostTerminator { return "-- " + value }
    if isPositional { return value }
    if takesValue { return preferredName + " " + value }
    return ([preferredName] + inverseNames.prefix(1).map(\.spelling)).joined(separator: "|")
  }
}

extension ArgumentDefinition {
  /// The definitions of a type's wrapped properties, groups expanded, in the order they are written.
  static func all(of type: any ParsableArguments.Type, section: String? = nil) -> [ArgumentDefinition] {
    var definitions: [ArgumentDefinition] = []
    for (label, value) in properties(of: type) {
      if let source = value as? any ArgumentSource, let template = source.template {
        let key = Key(owner: ObjectIdentifier(type), label: label)
        definitions.append(ArgumentDefinition(template, key: key, section: section))
      } else if let group = value as? any ArgumentGroupSource {
        definitions += all(of: group.groupType, section: group.title ?? section)
      }
    }
    return definitions
  }

  /// The names of stored properties that are not wrapped, which no parsed value could reach.
  static func unwrappedProperties(of type: any ParsableArguments.Type) -> [String] {
    properties(of: type).flatMap { label, value -> [String] in
      if let group = value as? any ArgumentGroupSource { return unwrappedProperties(of: group.groupType) }
      return value is any ArgumentSource ? [] : [label]
    }
  }

  /// Stored properties by name; the compiler stores a wrapped `name` as `_name`.
  private static func properties(of type: any ParsableArguments.Type) -> [(label: String, value: Any)] {
    Mirror(reflecting: type.init()).children.compactMap { child in
      child.label.map { ($0.hasPrefix("_") ? String($0.dropFirst()) : $0, child.value) }
    }
  }
}
