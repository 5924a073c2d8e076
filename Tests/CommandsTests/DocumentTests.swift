import JSONTree
import TestKit
import Testing

/// What commands write for programs, held against the pages that describe it.
@Suite struct DocumentTests {
  /// Members that stand in the text of a page, or in a second table: objects have those that they need.
  private static let lenient: [String: Set<String>] = [
    "entry": [
      "endpoint", "reason", "ticket", "account", "task", "step", "intent", "outcome", "detail", "accessKeyId",
      "requestIds", "data", "hash",
    ],
    "step": [
      "feature", "account", "name", "path", "root", "policy", "target", "before", "after", "summary",
      "content",
    ],
    "statement": [
      "Sid", "Principal", "NotPrincipal", "Action", "NotAction", "Resource", "NotResource", "Condition",
    ],
  ]

  @Test func `every document fits its schema`() async throws {
    try await Program.with { program in
      for page in ["preflight", "simulate", "trail-scan"] {
        _ = try await Subprocess.run(["cp", "-r", CaseFiles.path("pages/\(page)/."), program.folder])
      }
      let page = try CaseFiles.read(CaseFiles.packageRoot + "/Documentation/Commands/simulate.md")
      let parts = PageBlock.parts(of: String(decoding: page, as: UTF8.self))
      let request = try #require(parts.first { $0.note("file ") == "request.json" })
      _ = try program.write(request.lines.joined(separator: "\n"), to: "request.json")
      _ = try await program.aws("iam", "enable-organizations-root-sessions")
      let own = try Program.path().split(separator: "/").dropLast().joined(separator: "/")
      let environment = program.environment.merging(["PATH": "/\(own):/usr/bin:/bin"]) { $1 }
      for row in try CaseFiles.rows("documents.tsv") {
        let outcome = try await Subprocess.run(
          ["sh", "-c", row[3]], environment: environment, in: program.folder)
        #expect(outcome.status == Int32(row[0]), "\(row[3]): \(outcome.errors)")
        let documents =
          (try? JSON.parse(outcome.output)).map { [$0] }
          ?? outcome.output.split(separator: "\n").compactMap { try? JSON.parse(String($0)) }
        #expect(!documents.isEmpty, "\(row[3]) wrote no document")
        let schema = try DocumentedSchema(row[1])
        for document in documents {
          var lenient = Self.lenient
          if row[1] == "simulate" { lenient["statement"] = nil }
          lenient["detailed answer"] = [
            "id", "decision", "reason", "blockedBy", "perPolicyKind", "decisive", "notes", "remedy", "agrees",
          ]
          for problem in schema.problems(in: document, is: row[2], lenient: lenient) {
            Issue.record("\(row[3]): \(problem)")
          }
        }
      }
    }
  }
}
