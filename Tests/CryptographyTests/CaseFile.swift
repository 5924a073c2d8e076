import FoundationEssentials

/// A file of the folder `Cases` beside the tests.
enum CaseFile {
  /// The whole text.
  static func text(_ name: String) throws -> String {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")
    return String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
  }

  /// The tab-separated fields of each line that is not a comment.
  static func rows(_ name: String) throws -> [[String]] {
    try text(name).split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }
}
