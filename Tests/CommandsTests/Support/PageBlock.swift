/// A part of a page of documentation: text, or a fenced block with the notes for tests in front of it.
///
/// Notes are HTML comments, which no reader sees; the folder `Cases/pages` has files for the commands of some pages:
///
/// - `<!-- file NAME -->`: the block is written to this file.
/// - `<!-- before: COMMAND -->`: a command of the shell that runs in front of each command of the block, unseen.
/// - `<!-- run as: COMMAND -->`: what is run in the place of the command that is shown, such as one that does not ask.
/// - `<!-- in any order -->`: the lines of a sample may come in any order.
/// - `<!-- not run: REASON -->`: the commands of the block are not run.
struct PageBlock {
  /// One command of a block with the sample of what it prints.
  struct Sample {
    /// The command, without the prompt; it goes on over lines that end with a backslash.
    var command: [String]
    /// The lines that follow.
    var output: [String] = []

    /// The lines as they stand in the page.
    var lines: [String] {
      command.enumerated().map { ($0 == 0 ? "$ " : "") + $1 } + output
    }
  }

  /// What stands behind the opening fence; nil where this is text between blocks.
  var language: String?
  /// The lines, without the fences.
  var lines: [String]
  /// The notes in front of a block.
  var notes: [String] = []

  /// What a note says, such as `request.json` of the note `file request.json`; nil where there is none.
  func note(_ name: String) -> String? {
    notes.first { $0.hasPrefix(name) }.map { String($0.dropFirst(name.count).drop { $0 == " " }) }
  }

  /// The commands of the block, and what they print.
  var samples: [Sample] {
    var samples: [Sample] = []
    var isOpen = false
    for line in lines {
      if isOpen || line.hasPrefix("$ ") {
        if isOpen, let last = samples.indices.last {
          samples[last].command.append(line)
        } else {
          samples.append(Sample(command: [String(line.dropFirst(2))]))
        }
        isOpen = line.hasSuffix("\\")
      } else if let last = samples.indices.last {
        samples[last].output.append(line)
      }
    }
    return samples
  }

  /// The parts of a page in order; `text(of:)` puts them together again.
  static func parts(of page: String) -> [PageBlock] {
    var parts = [PageBlock(language: nil, lines: [])]
    for line in page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      let isFence = line.hasPrefix("```")
      if isFence, parts[parts.count - 1].language != nil {
        parts.append(PageBlock(language: nil, lines: []))
      } else if isFence {
        let notes = parts[parts.count - 1].lines.reversed().prefix { $0.hasPrefix("<!-- ") }.map {
          String($0.dropFirst(5).dropLast(4))
        }
        parts.append(PageBlock(language: String(line.dropFirst(3)), lines: [], notes: notes))
      } else {
        parts[parts.count - 1].lines.append(line)
      }
    }
    return parts
  }

  /// The page that consists of these parts.
  static func text(of parts: [PageBlock]) -> String {
    parts.map { part in
      let lines = part.lines.joined(separator: "\n")
      guard let language = part.language else { return lines }
      return "```\(language)\n" + lines + (part.lines.isEmpty ? "" : "\n") + "```"
    }.joined(separator: "\n")
  }
}
