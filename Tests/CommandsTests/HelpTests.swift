import Testing

@testable import CommandLineKit
@testable import Commands

/// What the help of every command must have.
@Suite struct HelpTests {
  /// Every command that does something, with the words that select it.
  private static let commands: [CommandNode] = leaves(of: CommandNode(Rootlatch.self, under: []))

  private static func leaves(of node: CommandNode) -> [CommandNode] {
    node.isGroup ? node.children.flatMap(leaves) : [node]
  }

  @Test func `the commands are without mistakes`() {
    #expect(CommandRunner.problems(in: Rootlatch.self) == [])
    #expect(Self.commands.count > 25)
  }

  @Test func `every command says what it does, how it ends, and shows how it is used`() {
    for node in Self.commands {
      let configuration = node.configuration
      #expect(configuration.abstract.hasSuffix("."), "\(node.place)")
      #expect(configuration.discussion.contains("Exit status: "), "\(node.place)")
      #expect(configuration.discussion.contains("2 wrong usage"), "\(node.place)")
      #expect(!configuration.examples.isEmpty, "\(node.place)")
      for definition in node.definitions where definition.isVisible {
        #expect(!definition.template.help.abstract.isEmpty, "\(definition.preferredName) of \(node.place)")
      }
    }
  }

  @Test func `every example is a command line of the program`() throws {
    var count = 0
    for node in [CommandNode(Rootlatch.self, under: [])] + Self.commands {
      for example in node.configuration.examples {
        // Of a pipe the part that runs this program, without redirections.
        let parts = Self.words(of: example.command).split(separator: "|")
        let words = try #require(parts.first { $0.first == "rootlatch" }, "\(example.command)")
        let line = Array(words.dropFirst().prefix { !$0.hasPrefix("<") && !$0.hasPrefix(">") })
        let parsed = try CommandRunner.parse(line, as: Rootlatch.self)
        guard case .run = parsed else {
          Issue.record("`\(example.command)` runs nothing")
          continue
        }
        count += 1
      }
    }
    #expect(count > 60)
  }

  @Test func `shells complete files where files are wanted`() {
    for definition in Self.commands.flatMap(\.definitions)
    where ["file", "path", "folder", "source"].contains(where: definition.valueName.hasPrefix) {
      #expect(
        [.file, .directory].contains(definition.template.completion),
        "\(definition.preferredName) takes a \(definition.valueName)")
    }
  }

  /// The words of a command as a shell sees them, without its quotes.
  private static func words(of command: String) -> [String] {
    var words: [String] = [""]
    var quote: Character?
    for character in command {
      if character == quote {
        quote = nil
      } else if quote == nil, character == "'" || character == "\"" {
        quote = character
      } else if quote == nil, character == " " {
        words.append("")
      } else {
        words[words.count - 1].append(character)
      }
    }
    return words
  }
}
