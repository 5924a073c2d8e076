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

  /// The arms that complete an option's value; patterns with the same completion share one arm.
  private var values: String {
    var order: [String] = []
    var uses: [String: [(path: String, completion: CompletionKind)]] = [:]
    for place in places {
      for option in place.options where option.takesValue {
        for name in option.names.map(\.spelling) {
          if uses[name] == nil { order.append(name) }
          uses[name, default: []].append((place.path, option.template.completion))
        }
      }
    }
    var arms: [(completion: CompletionKind, patterns: [String])] = [
      (.list(CompletionShell.allValueStrings), ["*:--generate-completion-script"])
    ]
    func add(_ pattern: String, _ completion: CompletionKind) {
      if let index = arms.firstIndex(where: { $0.completion == completion }) {
        arms[index].patterns.append(pattern)
      } else {
        arms.append((completion, [pattern]))
      }
    }
    for name in order {
      guard let all = uses[name], let first = all.first else { continue }
      if all.allSatisfy({ $0.completion == first.completion }) {
        add("*:\(name)", first.completion)
      } else {
        for use in all { add(singleQuoted("\(use.path):\(name)"), use.completion) }
      }
    }
    return arms.map { arm in
      let lines = action(arm.completion) + ["return", ";;"]
      return "    \(arm.patterns.joined(separator: "|")))\n"
        + lines.map { "      " + $0 }.joined(separator: "\n")
    }.joined(separator: "\n")
  }

  /// The commands that fill in a value.
  private func action(_ completion: CompletionKind) -> [String] {
    switch completion {
    case .none: []
    case .list(let words): ["COMPREPLY=($(compgen -W \(list(words)) -- \"$cur\"))"]
    case .file: ["COMPREPLY=($(compgen -f -- \"$cur\"))", "compopt -o filenames 2>/dev/null"]
    case .directory: ["COMPREPLY=($(compgen -d -- \"$cur\"))", "compopt -o filenames 2>/dev/null"]
    }
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
      let argument = place.positionals.map(\.template.completion).first { $0 != .none } ?? .none
      if case .list(let values) = argument { words += values }
      if argument == .file || argument == .directory {
        lines += (action(argument) + ["return"]).map { "        " + $0 }
      } else {
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
