import JSONTree
import Testing

@testable import AWSClient

/// The data files beside the tests.
enum Cases {
  /// The bytes of a file in `Cases`.
  static func bytes(_ name: String, of file: String = #filePath) throws -> [UInt8] {
    let folder = file.split(separator: "/").dropLast(2).joined(separator: "/")
    return try #require(try SystemFiles().read("/\(folder)/Cases/\(name)", limit: 1 << 20))
  }

  /// The rows of a table whose columns are separated by tabs; the first row names them.
  static func table(_ name: String) throws -> [[String: String]] {
    let lines = String(decoding: try bytes(name), as: UTF8.self).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
    let names = lines[0].split(separator: "\t").map(String.init)
    return lines.dropFirst().map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return Dictionary(uniqueKeysWithValues: zip(names, cells))
    }
  }

  /// The elements of a JSON array.
  static func list(_ name: String) throws -> [Case] {
    try #require(try JSON.parse(bytes(name)).array).map { Case(json: $0) }
  }
}

/// One case of a JSON file.
struct Case: Sendable, CustomTestStringConvertible {
  let json: JSON

  var testDescription: String { text("name") ?? "unnamed" }

  func text(_ name: String) -> String? { json[name]?.string }

  /// A member that is an object of strings, or of lists of lines that are joined.
  func texts(_ name: String) -> [String: String] {
    var texts: [String: String] = [:]
    for member in json[name]?.object?.members ?? [] {
      texts[member.name] =
        member.value.string ?? member.value.array?.compactMap(\.string).joined(separator: "\n")
        ?? member.value.description
    }
    return texts
  }

  func strings(_ name: String) -> [String] { json[name]?.array?.compactMap(\.string) ?? [] }
}
