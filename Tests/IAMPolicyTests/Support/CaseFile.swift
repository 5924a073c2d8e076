import Foundation

/// The lines of a data file beside the tests.
enum CaseFile {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Cases")

  static func lines(_ name: String) -> [[UInt8]] { lines(at: folder.appendingPathComponent(name).path) }

  static func lines(at path: String) -> [[UInt8]] {
    guard let data = FileManager.default.contents(atPath: path) else { return [] }
    return [UInt8](data).split(separator: 0x0A).map(Array.init)
  }
}
