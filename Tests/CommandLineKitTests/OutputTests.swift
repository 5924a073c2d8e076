import CommandLineKit
import TestKit
import Testing

/// Texts that were read by a person before they became expectations.
@Suite struct OutputTests {
  @Test(arguments: ["latch", "latch audit", "latch scan", "latch lab", "latch lab exec"])
  func `help reads as reviewed`(_ place: String) throws {
    let path = words(place).dropFirst()
    let name = words(place).joined(separator: "-")
    let parsed = try CommandRunner.parse(
      path + ["--help"], as: Latch.self, layout: HelpLayout(width: 80))
    guard case .help(let text) = parsed else {
      Issue.record("no help")
      return
    }
    try CaseFiles.expect(text, in: "Help/\(name).txt")
    #expect(text.split(separator: "\n").allSatisfy { $0.displayWidth <= 80 && !$0.hasSuffix(" ") })
  }

  @Test(arguments: [40, 60, 100]) func `help stays within its width`(_ width: Int) throws {
    for path in [[], ["audit"], ["scan"], ["lab", "exec"]] {
      let layout = HelpLayout(width: width, style: .coloured)
      let parsed = try CommandRunner.parse(path + ["-h"], as: Latch.self, layout: layout)
      guard case .help(let text) = parsed else {
        Issue.record("no help")
        continue
      }
      // A line that is set in stays as it is in the discussion.
      for line in text.split(separator: "\n").map(String.init) where !line.hasPrefix("  latch") {
        #expect(line.displayWidth <= width)
      }
    }
  }

  @Test(arguments: CompletionShell.allCases) func `completions read as reviewed`(_ shell: CompletionShell)
    throws
  {
    let parsed = try CommandRunner.parse(["--generate-completion-script", shell.rawValue], as: Latch.self)
    guard case .completion(let script) = parsed else {
      Issue.record("no script")
      return
    }
    try CaseFiles.expect(script, in: "Completions/latch.\(shell.rawValue)")
    #expect(!script.contains("hidden"))
  }
}

extension StringProtocol {
  fileprivate var displayWidth: Int { String(self).displayWidth }
}
