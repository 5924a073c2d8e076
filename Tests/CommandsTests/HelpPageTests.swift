import FoundationEssentials
import Glibc
import LabTesting
import TestKit
import Testing

/// The help that the pages in `Documentation/Commands` show, which `make documentation` writes anew.
@Suite struct HelpPageTests {
  private static let folder = CaseFiles.packageRoot + "/Documentation/Commands"
  private static let opening = "```console\n$ rootlatch "
  private static let closing = "```"

  @Test(
    "Pages show the help as it is", arguments: try FileManager.default.contentsOfDirectory(atPath: folder))
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
      guard let line = part.firstRange(of: "--help\n"), !part[..<line.lowerBound].contains("\n"),
        let end = part.firstRange(of: Self.closing)
      else { continue }
      let words = part[..<line.lowerBound].split(separator: " ").map(String.init)
      let outcome = try await Subprocess.run(
        [try Program.path()] + words + ["--help"], environment: ["PATH": "/usr/bin:/bin"])
      #expect(outcome.status == 0)
      parts[index] = part[..<line.upperBound] + outcome.output + part[end.lowerBound...]
    }
    return parts.joined(separator: Self.opening)
  }
}
