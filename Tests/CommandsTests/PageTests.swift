import FoundationEssentials
import Glibc
import TestKit
import Testing

/// What the pages show of commands is what the commands print, in a lab of the page's own; `make documentation`
/// writes anew what is shown whole.
@Suite struct PageTests {
  /// README.md and the pages in Documentation.
  private static func pages() throws -> [String] {
    let folders = ["Documentation", "Documentation/Commands", "Documentation/Schemas"]
    return try ["README.md"]
      + folders.flatMap { folder in
        try FileManager.default.contentsOfDirectory(atPath: CaseFiles.packageRoot + "/" + folder)
          .filter { $0.hasSuffix(".md") }.map { folder + "/" + $0 }
      }
  }

  @Test("Pages show what the program says", arguments: try pages())
  func showsWhatIsPrinted(page: String) async throws {
    let path = CaseFiles.packageRoot + "/" + page
    let text = String(decoding: try CaseFiles.read(path), as: UTF8.self)
    var parts = PageBlock.parts(of: text)
    #expect(PageBlock.text(of: parts) == text)
    guard parts.contains(where: { $0.language == "console" }) else { return }
    try await Program.with { program in
      let files = CaseFiles.path("pages/" + (path.split(separator: "/").last ?? "").dropLast(3))
      if CaseFiles.exists(files) {
        _ = try await Subprocess.run(["cp", "-r", files + "/.", program.folder])
      }
      for index in parts.indices {
        let part = parts[index]
        if let name = part.note("file ") {
          _ = try program.write(part.lines.joined(separator: "\n") + "\n", to: name)
        } else if part.language == "console", part.note("not run") == nil {
          parts[index].lines = try await renewed(part, in: program)
        }
      }
    }
    let expected = PageBlock.text(of: parts)
    if unsafe getenv("ROOTLATCH_WRITE_DOCUMENTATION") != nil {
      try CaseFiles.write(expected, to: path)
    } else {
      #expect(text == expected, "the page is stale: `make documentation`")
    }
  }

  /// The lines of a block with what its commands print today.
  private func renewed(_ block: PageBlock, in program: Program) async throws -> [String] {
    let own = try Program.path().split(separator: "/").dropLast().joined(separator: "/")
    let path = "/\(own):\(try PythonInterpreter.programs()):/usr/bin:/bin"
    let before = block.note("before:").map { "{ \($0); } >/dev/null 2>&1; " } ?? ""
    var lines: [String] = []
    var samples = block.samples
    for index in samples.indices {
      let sample = samples[index]
      let command = sample.command.joined(separator: "\n")
      let outcome = try await Subprocess.run(
        ["sh", "-c", "exec 2>&1; " + before + (block.note("run as:") ?? command)],
        environment: program.environment.merging(["PATH": path]) { $1 }, in: program.folder)
      // Findings and failures may be what a page shows, but not wrong usage, nor what the shell itself cannot do.
      #expect(![2, 126, 127].contains(outcome.status), "`\(command)` ended with \(outcome.status)")
      var printed = outcome.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      if printed.last == "" { printed.removeLast() }
      // A blank line may stand in front of the next command.
      let isSpaced = index != samples.indices.last && sample.output.last == "" && printed.last != ""
      if isSpaced { printed.append("") }
      let isShown = PageSample(printed, in: program.folder).isShown(
        by: PageSample(sample.output), inAnyOrder: block.note("in any order") != nil)
      if !isShown {
        if sample.output.contains(where: PageSample.isOmission) {
          Issue.record("`\(command)` is shown shortened, and printed:\n\(printed.joined(separator: "\n"))")
        } else {
          samples[index].output = printed
        }
      }
      lines += samples[index].lines
    }
    return lines
  }
}
