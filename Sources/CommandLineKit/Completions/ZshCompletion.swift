/// A completion script for the Z shell: one function a command, built on `_arguments`.
struct ZshCompletion {
  let places: [CompletionPlace]

  var script: String {
    guard let root = places.first else { return "" }
    let tool = root.node.name
    return """
      #compdef \(tool)

      \(places.map(function).joined(separator: "\n\n"))

      if [ "$funcstack[1]" = "\(root.function)" ]; then
        \(root.function) "$@"
      else
        compdef \(root.function) \(tool)
      fi

      """
  }

  private func function(_ place: CompletionPlace) -> String {
    var specifications = place.options.flatMap(specifications)
    specifications.append("'(-h --help)'{-h,--help}'[show help]'")
    if place.isRoot {
      let shells = CompletionShell.allValueStrings.joined(separator: " ")
      specifications.append("'--generate-completion-script=[print completions]:shell:(\(shells))'")
      if !place.node.configuration.version.isEmpty { specifications.append("'--version[show the version]'") }
    }
    if place.node.isGroup {
      specifications += ["'1: :->command'", "'*:: :->argument'"]
    } else {
      specifications += place.positionals.map { definition in
        let position = definition.isPostTerminator ? "*:" : definition.template.isRepeating ? "*" : ""
        let optional = position.isEmpty && !definition.isRequired ? ":" : ""
        let action = definition.isPostTerminator ? "_normal" : action(definition.template.completion)
        return singleQuoted("\(position):\(optional)\(escaped(definition.valueName)):\(action)")
      }
    }
    var lines = ["\(place.function)() {"]
    if place.node.isGroup {
      lines += ["  local context state state_descr line", "  typeset -A opt_args"]
    }
    lines.append("  _arguments -C -s -S \\")
    lines.append(specifications.map { "    " + $0 }.joined(separator: " \\\n"))
    if place.node.isGroup { lines += descent(place) }
    return (lines + ["}"]).joined(separator: "\n")
  }

  /// Lists the subcommands, or goes on in the one that was named.
  private func descent(_ place: CompletionPlace) -> [String] {
    var lines = ["  case $state in", "    command)", "      local -a commands", "      commands=("]
    for child in place.commands {
      lines.append("        " + singleQuoted("\(child.name):\(escaped(child.configuration.abstract))"))
    }
    lines += [
      "        'help:show help'", "      )", "      _describe -t commands command commands", "      ;;",
    ]
    lines += ["    argument)", "      case $line[1] in"]
    for child in place.commands {
      let patterns = ([child.name] + child.configuration.aliases).joined(separator: "|")
      let function = places.first { $0.path == child.place }?.function ?? ":"
      lines.append("        \(patterns)) \(function) ;;")
    }
    return lines + ["      esac", "      ;;", "  esac"]
  }

  /// One specification for each name, each excluding the others unless it may be repeated.
  private func specifications(_ definition: ArgumentDefinition) -> [String] {
    let all = (definition.names + definition.inverseNames).map(\.spelling)
    let exclusion = definition.template.isRepeating ? "*" : "(\(all.joined(separator: " ")))"
    let text = escaped(definition.template.help.abstract)
    return (definition.names + definition.inverseNames).map { name in
      var specification = exclusion + name.spelling
      if definition.takesValue { specification += name.isShort ? "+" : "=" }
      specification += "[\(text)]"
      if definition.takesValue {
        specification += ":\(escaped(definition.valueName)):\(action(definition.template.completion))"
      }
      return singleQuoted(specification)
    }
  }

  private func action(_ completion: CompletionKind) -> String {
    switch completion {
    case .none: " "
    case .list(let words): "(\(words.joined(separator: " ")))"
    case .file: "_files"
    case .directory: "_files -/"
    }
  }

  /// Text in which colons, brackets and backslashes mean themselves.
  private func escaped(_ text: String) -> String {
    text.map { ":[]\\".contains($0) ? "\\\($0)" : String($0) }.joined()
  }
}
