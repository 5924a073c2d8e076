import Glibc
import JSONTree
import Testing

/// The data files beside the tests.
enum Cases {
  /// The elements of a JSON array in `Cases`.
  static func list(_ name: String) throws -> [Case] {
    let folder = #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
    let opened = unsafe fopen("/\(folder)/Cases/\(name)", "r")
    guard let stream = unsafe opened else { throw MissingCase(name: name) }
    defer { unsafe fclose(stream) }
    var bytes: [UInt8] = []
    var byte = unsafe fgetc(stream)
    while byte != EOF {
      bytes.append(UInt8(truncatingIfNeeded: byte))
      byte = unsafe fgetc(stream)
    }
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

/// A data file that is not there.
struct MissingCase: Error {
  let name: String
}
