import TestKit
import Testing

/// Output as it was reviewed.
enum Snapshot {
  /// Compares with a file in `Cases`; with `RECORD_CASES` set it writes the file instead, to be reviewed, and fails.
  static func expect(_ actual: String, in name: String) throws {
    let path = CaseFiles.packageRoot + "/Tests/ReportsTests/Cases/" + name
    guard Subprocess.environment["RECORD_CASES"] != nil else {
      #expect(actual == String(decoding: try CaseFiles.read(path), as: UTF8.self))
      return
    }
    try CaseFiles.write(actual, to: path)
    Issue.record("recorded \(name)")
  }
}
