import FoundationEssentials

/// A folder that is removed at the end of its scope.
struct TemporaryFolder: ~Copyable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "storage-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appending(path: name).path }

  func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: url.appending(path: name))
  }

  func read(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: url.appending(path: name)))
  }
}

/// The tab-separated fields of each line of a file beside the tests that is not a comment.
func caseRows(_ name: String) throws -> [[String]] {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")
  let text = String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
  return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
    line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
  }
}
