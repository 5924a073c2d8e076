import CommandLineKit
import TestKit
import Testing

/// What commands say on terminals of several widths.
@Suite struct TerminalWidthTests {
  @Test("Nothing that people read is wider than the terminal", arguments: [40, 80, 100])
  func staysWithin(columns: Int) async throws {
    try await Program.with { program in
      for page in ["preflight", "simulate", "trail-scan"] {
        _ = try await Subprocess.run(["cp", "-r", CaseFiles.path("pages/\(page)/."), program.folder])
      }
      _ = try await program.aws("iam", "enable-organizations-root-sessions")
      let own = try Program.path().split(separator: "/").dropLast().joined(separator: "/")
      let environment = program.environment.merging(["PATH": "/\(own):/usr/bin:/bin", "TERM": "xterm"]) { $1 }
      for row in try CaseFiles.rows("terminal.tsv") {
        let outcome = try await Subprocess.run(
          [try PythonInterpreter.path(), CaseFiles.path("terminal.py"), "\(columns)", row[1]],
          environment: environment, in: program.folder)
        #expect(outcome.status == Int32(row[0]), "\(row[1]): \(outcome.output)")
        #expect(!outcome.output.contains("\\u{"), "\(row[1]) spells control characters out")
        let text = outcome.output.replacing(/\u{1B}\][^\u{07}]*\u{07}|\u{1B}\[[0-9;]*[A-Za-z]/, with: "")
        // A progress line is wiped away by what follows it in the same line.
        let lines = text.utf8.split(separator: UInt8(ascii: "\n")).map {
          String(decoding: $0.split(separator: UInt8(ascii: "\r")).last ?? [], as: UTF8.self)
        }
        for line in lines where !Self.isToBeCopied(line) {
          #expect(line.displayWidth <= columns, "\(row[1]): \(line)")
        }
      }
    }
  }

  /// Whether a line is of a policy, or one word, also behind an option: none is broken, so that it can be copied.
  private static func isToBeCopied(_ line: String) -> Bool {
    line.wholeMatch(of: /[-+ ]*"[^"]*"(: .*|,)?/) != nil
      || line.wholeMatch(of: /\ *(--\w+ )?[^ ]*( \\)?/) != nil
  }
}
