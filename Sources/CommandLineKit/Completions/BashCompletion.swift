/// A completion script for GNU Bash.
struct BashCompletion {
  let places: [CompletionPlace]

  var script: String {
    guard let root = places.first else { return "" }
    let tool = root.node.name
    return """
      # bash completion for \(tool)
      \(root.function)() {
        local cur prev word place skip index words
        local IFS=$'\\n'
        COMPREPLY=()
        cur="${COMP_WORDS[COMP_CWORD]}"
        prev="${COMP_WORDS[COMP_CWORD-1]}"
        if [[ "$cur" == "=" ]]; then
          cur=""
        elif [[ "$prev" == "=" ]]; then
          prev="${COMP_WORDS[COMP_CWORD-2]}"
        fi
        place=\(singleQuoted(tool))
        skip=0
        for ((index = 1; index < COMP_CWORD; index++)); do
          word="${COMP_WORDS[index]}"
          if ((skip)); then
            [[ "$word" == "=" ]] || skip=0
            continue
          fi
          case "$word" in
            --)
              COMPREPLY=($(compgen -f -- "$cur"))
              compopt -o filenames 2>/dev/null
              return
              ;;
            \(valueNames))
              skip=1
              continue
              ;;
          esac
          case "$place/$word" in
      \(descents)
          esac
        done
        case "$place:$prev" in
      \(values)
        esac
        words=""
        case "$place" in
      \(words)
        esac
        COMPREPLY=($(compgen -W "$words" -- "$cur"))
      }
      complete -F \(root.function) \(tool)

      """
  }

  /// The patterns of all names that a value follows.
  private var valueNames: String {
    var names = ["--generate-completion-script"]
    for name in places.flatMap(\.options).filter(\.takesValue).flatMap(\.names).map(\.spelling)
    where !names.contains(name) {
      names.append(name)
    }
    return names.joined(separator: "|")
  }

  /// The arms that follow a subcommand's name or alias.
  private var descents: String {
    let arms = places.flatMap { place in
      place.commands.map { child in
        let patterns = ([child.name] + child.configuration.aliases).map {
          singleQuoted("\(place.path)/\($0)")
        }
        return "      \(patterns.joined(separator: "|"))) place=\(singleQuoted(child.place)) ;;"
      }
    }
    return (arms + ["      *) ;;"]).joined(separator: "\n")
  }

  /// The arms that complete an option's value; options alike everywhere share one arm.
  private var values: String {
    var order: [String] = []
    var byName: [String: [(path: String, completion: CompletionKind)]] = [:]
    for place in places {
      for option in place.options where option.takesValue {
        for name in option.names.map(\.spelling) {
          if byName[name] == nil { order.append(name) }
          byName[name, default: []].append((place.path, option.template.completion))
        }
      }
    }
    let shells = CompletionKind.list(CompletionShell.allValueStrings)
    var arms = [arm("*:--generate-completion-script", shells)]
    for name in order {
      let uses = byName[name] ?? []
      if let first = uses.first, uses.allSatisfy({ $0.completion == first.completion }) {
        arms.append(arm("*:\(name)", first.completion))
      } else {
        arms += uses.map { arm(singleQuoted("\($0.path):\(name)"), $0.completion) }
      }
    }
    return arms.joined(separator: "\n")
  }

  private func arm(_ pattern: String, _ completion: CompletionKind) -> String {
    let action: [String]
    switch completion {
    case .none: action = []
    case .list(let words):
      action = ["COMPREPLY=($(compgen -W \(list(words)) -- \"$cur\"))"]
    case .file: action = ["COMPREPLY=($(compgen -f -- \"$cur\"))", "compopt -o filenames 2>/dev/null"]
    case .directory: action = ["COMPREPLY=($(compgen -d -- \"$cur\"))", "compopt -o filenames 2>/dev/null"]
    }
    let lines = action + ["return", ";;"]
    return "    \(pattern))\n" + lines.map { "      " + $0 }.joined(separator: "\n")
  }

  /// The arms that list a place's commands, options and arguments.
  private var words: String {
    places.map { place in
      var options = place.options.flatMap { $0.names + $0.inverseNames }.map(\.spelling) + ["--help"]
      if place.isRoot { options.append("--generate-completion-script") }
      if place.isRoot, !place.node.configuration.version.isEmpty { options.append("--version") }
      var words = place.commands.map(\.name)
      if place.node.isGroup { words.append("help") }
      var lines = ["    \(singleQuoted(place.path)))"]
      lines.append("      if [[ \"$cur\" == -* ]]; then")
      lines.append("        words=\(list(options))")
      lines.append("      else")
      switch place.positionals.first?.template.completion {
      case .file:
        lines.append("        COMPREPLY=($(compgen -f -- \"$cur\"))")
        lines.append("        compopt -o filenames 2>/dev/null")
        lines.append("        return")
      case .directory:
        lines.append("        COMPREPLY=($(compgen -d -- \"$cur\"))")
        lines.append("        compopt -o filenames 2>/dev/null")
        lines.append("        return")
      case .list(let values):
        words += values
        fallthrough
      case nil, .some(.none):
        lines.append("        words=\(list(words))")
      }
      lines += ["      fi", "      ;;"]
      return lines.joined(separator: "\n")
    }.joined(separator: "\n")
  }

  /// A quoted word list whose words are parted by newlines, as `IFS` is set.
  private func list(_ words: [String]) -> String {
    let escaped = words.map { word in
      word.replacingControlCharacters().map { "'\\".contains($0) ? "\\\($0)" : String($0) }.joined()
    }
    return "$'" + escaped.joined(separator: "\\n") + "'"
  }
}
