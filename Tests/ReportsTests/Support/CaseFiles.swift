import Glibc
import Testing

/// The data files beside the tests.
enum CaseFiles {
  struct Missing: Error {
    let name: String
  }

  /// The text of a file under the package's folder.
  static func text(_ path: String) throws -> String {
    let opened = unsafe fopen(root + path, "r")
    guard let stream = unsafe opened else { throw Missing(name: path) }
    defer { unsafe fclose(stream) }
    var bytes: [UInt8] = []
    var byte = unsafe fgetc(stream)
    while byte != EOF {
      bytes.append(UInt8(truncatingIfNeeded: byte))
      byte = unsafe fgetc(stream)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Compares with a snapshot; with `RECORD_CASES` set it writes the file instead, to be reviewed, and fails.
  static func expect(_ actual: String, in name: String) throws {
    let path = "Tests/ReportsTests/Cases/" + name
    guard unsafe getenv("RECORD_CASES") != nil else {
      let expected = try text(path)
      #expect(actual == expected)
      return
    }
    let opened = unsafe fopen(root + path, "w")
    guard let stream = unsafe opened else { throw Missing(name: path) }
    unsafe fputs(actual, stream)
    unsafe fclose(stream)
    Issue.record("recorded \(name)")
  }

  /// The package's folder, seen from this file.
  private static let root = "/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/") + "/"
}
