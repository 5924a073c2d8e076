import FoundationEssentials
import Glibc
import LabTesting
import TestKit
import Testing

/// What the pages in `Documentation/Commands` show of commands that say the same on every machine, which
/// `make documentation` writes anew.
@Suite struct HelpPageTests {
  private static let folder = CaseFiles.packageRoot + "/Documentation/Commands"
  private static let opening = "```console\n"
  private static let closing = "```"

  @Test(
    "Pages show what the program says", arguments: try FileManager.default.contentsOfDirectory(atPath: folder)
  )
  func showsHelp(page: String) async throws {
    let path = Self.folder + "/" + page
    let text = String(decoding: try CaseFiles.read(path), as: UTF8.self)
    let expected = try await renewed(text)
    if unsafe getenv("ROOTLATCH_WRITE_DOCUMENTATION") != nil {
      try Data(expected.utf8).write(to: URL(filePath: path))
    } else {
      #expect(text == expected, "the page is stale: `make documentation`")
    }
  }

  /// The page with what the program says today.
  private func renewed(_ page: String) async throws -> String {
    var parts = page.split(separator: Self.opening, omittingEmptySubsequences: false).map(String.init)
    for index in parts.indices.dropFirst() {
      let part = parts[index]
      guard let end = part.firstRange(of: Self.closing)?.lowerBound else { continue }
      parts[index] = try await renewedBlock(part[..<end]) + part[end...]
    }
    return parts.joined(separator: Self.opening)
  }

  /// A block of commands, each behind `$ `, with what they print.
  private func renewedBlock(_ block: Substring) async throws -> String {
    var commands = ("\n" + block).split(separator: "\n$ ", omittingEmptySubsequences: false).map(String.init)
    for index in commands.indices.dropFirst() {
      let words = commands[index].prefix { $0 != "\n" }
      guard
        words.hasSuffix(" --help") || words.hasPrefix("rootlatch detections")
          || words.hasPrefix("rootlatch tasks")
      else { continue }
      let program = try Program.path().split(separator: "/").dropLast().joined(separator: "/")
      let outcome = try await Subprocess.run(
        ["sh", "-c", String(words)], environment: ["PATH": "/\(program):/usr/bin:/bin"])
      #expect(outcome.status == 0, "\(words)")
      // The line break in front of the next command belongs to the separator; a blank line may be in front of it.
      let isLast = index == commands.indices.last
      let blank = !isLast && commands[index].hasSuffix("\n") ? "\n" : ""
      commands[index] = words + "\n" + (isLast ? outcome.output : String(outcome.output.dropLast())) + blank
    }
    return String(commands.joined(separator: "\n$ ").dropFirst())
  }
}
