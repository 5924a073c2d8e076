/// Renders the help of a command.
struct HelpRenderer {
  let layout: HelpLayout
  /// The commands from the root to the one explained.
  let chain: [CommandNode]

  private struct Section {
    var title: String
    var rows: [(term: String, text: String)]
  }

  /// The help text, with a final newline.
  var text: String {
    guard let node = chain.last else { return "" }
    var parts: [String] = []
    if !node.configuration.abstract.isEmpty { parts.append(wrapped(node.configuration.abstract)) }
    parts.append(usage(of: node))
    if !node.configuration.discussion.isEmpty { parts.append(discussion(node.configuration.discussion)) }
    let sections = sections(of: node)
    let column = termColumn(sections)
    parts += sections.map { render($0, column: column) }
    if !node.configuration.examples.isEmpty { parts.append(examples(node.configuration.examples)) }
    if node.isGroup {
      parts.append(wrapped("Run `\(node.place) help <command>` to read about one command."))
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  // MARK: Prose

  private func heading(_ title: String) -> String { layout.style.paint(title + ":", .bold) }

  private func wrapped(_ text: String, indent: Int = 0) -> String {
    let margin = String(repeating: " ", count: indent)
    return text.wrappedLines(width: layout.width - indent).map { $0.isEmpty ? "" : margin + $0 }
      .joined(separator: "\n")
  }

  /// Paragraphs are wrapped; lines that start with a space stay as they are.
  private func discussion(_ text: String) -> String {
    var blocks: [String] = []
    var paragraph: [Substring] = []
    func flush() {
      if !paragraph.isEmpty { blocks.append(wrapped(paragraph.joined(separator: " "))) }
      paragraph = []
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty || line.hasPrefix(" ") {
        flush()
        blocks.append(String(line))
      } else {
        paragraph.append(line)
      }
    }
    flush()
    return blocks.joined(separator: "\n")
  }

  private func examples(_ examples: [Example]) -> String {
    let texts = examples.map { example in
      let lines = ShellWords.lines(of: example.command, width: layout.width - 6)
      return wrapped(example.explanation, indent: 2) + "\n    $ "
        + lines.map { layout.style.paint($0, .cyan) }.joined(separator: "\n        ")
    }
    return heading("Examples") + "\n" + texts.joined(separator: "\n\n")
  }

  /// The command, its required options, its arguments; long lines go on below the first word.
  private func usage(of node: CommandNode) -> String {
    var words: [String] = []
    if node.isGroup { words.append(node.defaultChild == nil ? "<command>" : "[<command>]") }
    words += node.definitions.filter { $0.isRequired && !$0.isPositional && $0.isVisible }.map(\.synopsis)
    words.append("[options]")
    let positionals = node.positionals.filter(\.isVisible)
    for definition in positionals.filter({ !$0.isPostTerminator }) + positionals.filter(\.isPostTerminator) {
      words.append(definition.isRequired ? definition.synopsis : "[\(definition.synopsis)]")
    }
    let prefix = "Usage: "
    var lines: [String] = []
    var line = prefix + node.place
    for word in words {
      if line.displayWidth + 1 + word.displayWidth > layout.width {
        lines.append(line)
        line = String(repeating: " ", count: prefix.count + 4) + word
      } else {
        line += " " + word
      }
    }
    lines.append(line)
    let text = lines.joined(separator: "\n")
    return heading("Usage") + text.dropFirst(prefix.count - 1)
  }

  // MARK: Tables

  private func sections(of node: CommandNode) -> [Section] {
    var sections: [Section] = []
    let groups = [CommandGroup(name: "Commands", subcommands: node.configuration.ungroupedSubcommands)]
    for group in groups + node.configuration.groupedSubcommands {
      let children = group.subcommands.map { CommandNode($0, under: node.path) }
      let rows = children.filter(\.configuration.shouldDisplay).map {
        (term: $0.name, text: summary($0, in: node))
      }
      if !rows.isEmpty { sections.append(Section(title: group.name, rows: rows)) }
    }
    let visible = node.definitions.filter(\.isVisible)
    let arguments = visible.filter(\.isPositional).map { (term: $0.synopsis, text: explanation($0)) }
    if !arguments.isEmpty { sections.append(Section(title: "Arguments", rows: arguments)) }

    var options = Section(title: "Options", rows: [])
    var titled: [Section] = []
    for definition in visible where !definition.isPositional {
      let row = (term: term(definition), text: explanation(definition))
      if let title = definition.section {
        if let index = titled.firstIndex(where: { $0.title == title }) {
          titled[index].rows.append(row)
        } else {
          titled.append(Section(title: title, rows: [row]))
        }
      } else {
        options.rows.append(row)
      }
    }
    options.rows += builtIns(of: node)
    let variables = node.configuration.environment.map { (term: $0.name, text: $0.meaning) }
    return sections + [options] + titled
      + (variables.isEmpty ? [] : [Section(title: "Environment", rows: variables)])
  }

  private func builtIns(of node: CommandNode) -> [(term: String, text: String)] {
    let short = chain.contains { $0.find(.short("h")) != nil } ? "    " : "-h, "
    var rows = [(term: short + "--help", text: "show this help")]
    guard chain.count == 1 else { return rows }
    if !node.configuration.version.isEmpty {
      rows.append((term: "    --version", text: "show the version"))
    }
    let shells = CompletionShell.allValueStrings.joined(separator: ", ")
    rows.append(
      (
        term: "    --generate-completion-script <shell>",
        text: "print completions for a shell (values: \(shells))"
      ))
    return rows
  }

  private func summary(_ child: CommandNode, in node: CommandNode) -> String {
    var notes: [String] = []
    if !child.configuration.aliases.isEmpty {
      notes.append("also: \(child.configuration.aliases.joined(separator: ", "))")
    }
    if child.name == node.defaultChild?.name { notes.append("default") }
    return annotated(child.configuration.abstract, notes)
  }

  /// The names and value, long names aligned below each other: `-o, --output <format>`.
  private func term(_ definition: ArgumentDefinition) -> String {
    let short = definition.names.filter(\.isShort).map(\.spelling)
    let long = (definition.names + definition.inverseNames).filter { !$0.isShort }
    var spellings = long.map(\.spelling)
    if long.count == 2, case .long(let yes) = long[0], long[1] == .long("no-" + yes) {
      spellings = ["--[no-]" + yes]
    }
    var term = (short + spellings).joined(separator: ", ")
    if short.isEmpty { term = "    " + term }
    return definition.takesValue ? term + " <\(definition.valueName)>" : term
  }

  private func explanation(_ definition: ArgumentDefinition) -> String {
    let template = definition.template
    var notes: [String] = []
    if !definition.isPositional {
      if definition.isRequired { notes.append("required") }
      if template.isRepeating { notes.append("repeatable") }
    }
    if !template.valueStrings.isEmpty {
      notes.append("values: \(template.valueStrings.joined(separator: ", "))")
    }
    if let description = template.defaultDescription, !description.isEmpty {
      notes.append("default: \(description)")
    }
    return annotated(template.help.abstract, notes)
  }

  private func annotated(_ text: String, _ notes: [String]) -> String {
    if notes.isEmpty { return text }
    return (text.isEmpty ? "" : text + " ") + "(" + notes.joined(separator: "; ") + ")"
  }

  /// Where explanations start: after the longest term that leaves them room.
  private func termColumn(_ sections: [Section]) -> Int {
    let limit = layout.width * 2 / 5
    let widths = sections.flatMap(\.rows).map { $0.term.displayWidth + 4 }.filter { $0 <= limit }
    return widths.max() ?? limit
  }

  private func render(_ section: Section, column: Int) -> String {
    let margin = String(repeating: " ", count: column)
    var lines = [heading(section.title)]
    for (term, text) in section.rows {
      var line = "  " + term
      if line.displayWidth > layout.width, let space = line.lastIndex(of: " ") {
        // The name of a value goes below an option that leaves it no room.
        lines.append(String(line[..<space]))
        line = "        " + line[space...].dropFirst()
      }
      for (index, part) in text.wrappedLines(width: layout.width - column).enumerated() where !part.isEmpty {
        if index > 0 || line.displayWidth + 2 > column {
          lines.append(line)
          line = margin
        }
        line += String(repeating: " ", count: max(0, column - line.displayWidth)) + part
      }
      lines.append(line)
    }
    return lines.joined(separator: "\n")
  }
}
