import JSONTree
import TestKit
import Testing

/// The data files beside the tests.
enum Cases {
  /// The elements of a JSON array in `Cases`.
  static func list(_ name: String) throws -> [Case] {
    let bytes = try CaseFiles.read(CaseFiles.packageRoot + "/Tests/OperationsTests/Cases/" + name)
    return try #require(try JSON.parse(bytes).array).map { Case(json: $0) }
  }
}

/// One case of a JSON file.
struct Case: Sendable, CustomTestStringConvertible {
  let json: JSON

  var testDescription: String { text("name") ?? "unnamed" }

  func text(_ name: String) -> String? { json[name]?.string }

  func texts(_ name: String) -> [String] { json[name]?.array?.compactMap(\.string) ?? [] }
}
