import CommandLineKit
import TestKit
import Testing

@Suite struct ParsingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var line: String
    var expected: String
    var testDescription: String { line }
  }

  static func cases() throws -> [Case] {
    let lines = try CaseFiles.lines("parse.txt")
    return stride(from: 0, to: lines.count - 1, by: 2).map { Case(line: lines[$0], expected: lines[$0 + 1]) }
  }

  @Test(arguments: try cases()) func `a command line means what the case says`(_ test: Case) throws {
    try #require(test.line.hasPrefix("$ "))
    #expect(meaning(of: words(test.line.dropFirst(2))) == test.expected)
  }

  /// The outcome in the notation of the case file.
  private func meaning(of arguments: [String]) -> String {
    do throws(UsageError) {
      switch try CommandRunner.parse(arguments, as: Latch.self) {
      case .run(let command): return "= " + summary(of: command)
      case .version(let version): return "v " + version
      case .completion: return "c"
      case .help(let text):
        let usage = text.split(separator: "\n").first { $0.hasPrefix("Usage: ") } ?? ""
        let path = usage.dropFirst(7).split(separator: " ").prefix { $0.allSatisfy(\.isLetter) }
        return "? " + path.joined(separator: " ")
      }
    } catch {
      #expect(error.exitCode.rawValue == 2)
      return "! " + error.message
    }
  }

  @Test func `the sample is free of mistakes`() {
    #expect(CommandRunner.problems(in: Latch.self) == [])
  }

  @Test func `mistakes in definitions are found`() {
    #expect(
      CommandRunner.problems(in: Mistaken.self) == [
        "`mistaken`: property `count` has no wrapper",
        "`mistaken`: `--name` is defined twice",
        "`mistaken`: command `audit` is defined twice",
        "`mistaken`: an argument follows one that takes all",
        "`mistaken`: a required argument follows one that is not",
        "`mistaken`: a group takes no arguments",
        "`mistaken`: `scan` is not one of its subcommands",
      ])
  }

  @Test func `an error says where to read on, and cannot steer a terminal`() throws {
    let error = try #require(throws: UsageError.self) {
      try CommandRunner.parse(["audit", "a\u{1B}[31m\nb"], as: Latch.self)
    }
    #expect(error.code == .unexpectedArgument)
    #expect(
      error.report == "unexpected argument `a\\u{1b}[31m\\u{a}b` for `latch audit`\nsee `latch audit --help`")
  }

  @Test func `wrappers need no parentheses`() throws {
    let line = words("1 two three --name a --output csv --force")
    guard case .run(let command) = try CommandRunner.parse(line, as: Bare.self), let bare = command as? Bare
    else {
      Issue.record("no command")
      return
    }
    #expect(bare.number == 1 && bare.word == "two" && bare.words == ["three"] && bare.limit == nil)
    #expect(bare.name == ["a"] && bare.output == .csv && bare.force)
  }

  @Test func `values can be set without a command line`() {
    var audit = Audit()
    #expect(audit.parallel == 8)
    audit.parallel = 2
    audit.global.profile = "ops"
    #expect(audit.parallel == 2)
    #expect(audit.global.profile == "ops")
  }

  @Test func `running gives the status and writes to the right side`() async throws {
    func run(_ line: String) async throws -> (ExitCode, out: String, err: String) {
      var out = ""
      var err = ""
      let code = try await CommandRunner.run(words(line), as: Latch.self) {
        out += $0
      } diagnostics: {
        err += $0
      }
      return (code, out, err)
    }
    #expect(try await run("audit") == (.success, "", ""))
    #expect(try await run("audit --parallel 3") == (ExitCode(3), "", ""))
    #expect(try await run("--version") == (.success, "1.2.3\n", ""))
    #expect(
      try await run("audit --zebra")
        == (.usage, "", "unknown option `--zebra` for `latch audit`\nsee `latch audit --help`\n"))
  }
}

private struct Mistaken: ParsableCommand {
  static let configuration = CommandConfiguration(
    subcommands: [Audit.self, Audit.self], defaultSubcommand: Scan.self)

  @Argument var all: [String] = []
  @Argument var last: String
  @Option(name: [.long, .customLong("name")]) var name: String?
  var count = 1
}

/// Wrappers without parentheses.
private struct Bare: ParsableCommand {
  @Argument var number: Int
  @Argument var word: String?
  @Argument var words: [String]
  @Option var limit: Int?
  @Option var name: [String]
  @Option var output: Output
  @Flag var force = false
}
