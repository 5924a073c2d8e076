import FoundationEssentials
import TestKit
import Testing

/// Command lines that cannot be done: the status, and an error that names the flag or the file, and the place in it.
@Suite struct UsageTests {
  private static let files: [String: [UInt8]] = [
    "empty.json": [], "cut.json": Array(#"{"a":"#.utf8), "bytes.json": [0xFF, 0xFE, 0x00],
    "other.json": Array(#"{"schema":"something-else/1"}"#.utf8),
  ]

  private func withFiles(_ body: (Program) async throws -> Void) async throws {
    try await Program.with { program in
      for (name, bytes) in Self.files {
        try Data(bytes).write(to: URL(filePath: program.folder + "/" + name))
      }
      try FileManager.default.createDirectory(
        at: URL(filePath: program.folder + "/folder"), withIntermediateDirectories: false)
      try await body(program)
    }
  }

  @Test func `wrong words, values and files are named`() async throws {
    try await withFiles { program in
      for row in try CaseFiles.rows("usage.tsv") {
        let words = row[1].split(separator: " ").map(String.init)
        let outcome = try await program.run(words, adding: ["AWS_MAX_ATTEMPTS": "1"])
        #expect(outcome.status == Int32(row[0]), "\(row[1]): \(outcome.errors)")
        #expect(outcome.errors.contains(row[2]), "\(row[1]): \(outcome.errors)")
      }
    }
  }

  @Test func `broken settings are named with file and line`() async throws {
    try await withFiles { program in
      let file = program.folder + "/config"
      for row in try CaseFiles.rows("settings.tsv") {
        try Data(row[0].replacing("\\n", with: "\n").utf8).write(to: URL(filePath: file))
        var variables = ["AWS_CONFIG_FILE": file, "AWS_PROFILE": row[1]]
        // Keys in the environment would stand before those of the file.
        if row[1].isEmpty { variables["AWS_PROFILE"] = nil }
        let outcome = try await program.run(
          "audit", adding: variables,
          removing: [
            "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_REGION", "AWS_DEFAULT_REGION",
            "AWS_ENDPOINT_URL",
          ])
        #expect(outcome.status == 3, "\(row): \(outcome.errors)")
        #expect(
          outcome.errors.contains(row[2].replacing("{config}", with: file)), "\(row): \(outcome.errors)")
      }
    }
  }
}
