/// A completion script for fish.
struct FishCompletion {
  let places: [CompletionPlace]

  var script: String {
    guard let root = places.first else { return "" }
    let tool = root.node.name
    let at = "__\(root.function.dropFirst())_at"
    return """
      # fish completion for \(tool)
      function \(at)
        set -l place \(quoted(tool))
        set -l skip 0
        set -l words (commandline -opc)
        for word in $words[2..-1]
          if test $skip -eq 1
            set skip 0
            continue
          end
          switch $word
            case \(valueNames)
              set skip 1
              continue
          end
          switch "$place/$word"
      \(descents)
          end
        end
        test "$place" = "$argv[1]"
      end

      complete -c \(tool) -f
      \(places.flatMap { lines(for: $0, tool: tool, at: at) }.joined(separator: "\n"))

      """
  }

  private var valueNames: String {
    var names = [quoted("--generate-completion-script")]
    for name in places.flatMap(\.options).filter(\.takesValue).flatMap(\.names).map({ quoted($0.spelling) })
    where !names.contains(name) {
      names.append(name)
    }
    return names.joined(separator: " ")
  }

  private var descents: String {
    places.flatMap { place in
      place.commands.map { child in
        let patterns = ([child.name] + child.configuration.aliases).map { quoted("\(place.path)/\($0)") }
        return "      case \(patterns.joined(separator: " "))\n        set place \(quoted(child.place))"
      }
    }.joined(separator: "\n")
  }

  private func lines(for place: CompletionPlace, tool: String, at: String) -> [String] {
    let prefix = "complete -c \(tool) -n \(quoted("\(at) \"\(place.path)\"")) "
    var lines = place.commands.map {
      prefix + "-a \(quoted($0.name)) -d \(quoted($0.configuration.abstract))"
    }
    if place.node.isGroup { lines.append(prefix + "-a 'help' -d 'show help'") }
    for option in place.options {
      let description = " -d \(quoted(option.template.help.abstract))"
      lines.append(prefix + names(option.names) + value(of: option) + description)
      if !option.inverseNames.isEmpty { lines.append(prefix + names(option.inverseNames) + description) }
    }
    lines.append(prefix + "-s h -l help -d 'show help'")
    if place.isRoot {
      let shells = CompletionShell.allValueStrings.joined(separator: " ")
      lines.append(prefix + "-l generate-completion-script -x -a \(quoted(shells)) -d 'print completions'")
      if !place.node.configuration.version.isEmpty {
        lines.append(prefix + "-l version -d 'show the version'")
      }
    }
    lines += place.positionals.compactMap { definition in
      switch definition.template.completion {
      case .none: definition.isPostTerminator ? prefix + "-F" : nil
      case .list(let words): prefix + "-a \(quoted(words.joined(separator: " ")))"
      case .file: prefix + "-F"
      case .directory: prefix + "-a '(__fish_complete_directories)'"
      }
    }
    return lines
  }

  private func names(_ names: [ArgumentName]) -> String {
    names.map { name in
      switch name {
      case .long(let word): "-l \(word)"
      case .short(let letter): "-s \(letter)"
      }
    }.joined(separator: " ")
  }

  private func value(of option: ArgumentDefinition) -> String {
    guard option.takesValue else { return "" }
    return switch option.template.completion {
    case .none: " -x"
    case .list(let words): " -x -a \(quoted(words.joined(separator: " ")))"
    case .file: " -r -F"
    case .directory: " -x -a '(__fish_complete_directories)'"
    }
  }

  /// Text inside single quotes of fish, where only the quote and the backslash are escaped.
  private func quoted(_ text: String) -> String {
    "'" + text.replacingControlCharacters().map { "'\\".contains($0) ? "\\\($0)" : String($0) }.joined() + "'"
  }
}
