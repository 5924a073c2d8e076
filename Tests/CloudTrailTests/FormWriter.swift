import Compression
import JSONTree
import TestKit

/// Writes records in every form that files of them have.
struct FormWriter {
  /// How records are put into a text.
  enum Form: CaseIterable {
    case log, lines, array, labels, strings, stringArray
    case lowerTable, structureTable, pathTable, documentTable
    case rows, structureRows
  }

  /// How bytes are packed.
  enum Packing: CaseIterable {
    case gzip, members, utf16, utf16BigEndian, utf16WithMark, tar
  }

  var generator: SeededGenerator

  private static let texts = [
    "plain", "with \"quotes\", commas; and\ttabs", "back\\slash \\\" and {braces} [x",
    "two\nlines\r\nof text", "naïve 日本 😀",
    "{\"not\": json", "]", "=, a=b", "Mozilla/5.0 (X11; Linux) [x]", " spaces ", "null", "\u{1}\u{1F}", "'",
    "{}", "ey", "[1",
  ]

  /// A record of the usual shape, with awkward texts where whoever makes the call chooses them.
  mutating func record(_ index: Int) -> JSON {
    let isRoot = generator.once(in: 4)
    var identity: JSONObject = [
      "type": .string(isRoot ? "Root" : "AssumedRole"), "principalId": "AROAEXAMPLE:session",
      "arn": .string(
        isRoot ? "arn:aws:iam::111122223333:root" : "arn:aws:sts::111122223333:assumed-role/r/s"),
      "accountId": "111122223333",
    ]
    if generator.once(in: 2) {
      identity["sessionContext"] = [
        "sessionIssuer": ["type": "Role", "userName": "r"],
        "attributes": ["creationDate": "2026-03-01T00:00:00Z", "mfaAuthenticated": "false"],
      ]
    }
    var record: JSONObject = [
      "eventVersion": "1.09", "userIdentity": .object(identity), "eventTime": "2026-03-01T00:00:00Z",
      "eventSource": "iam.amazonaws.com",
      "eventName": .string(["ListUsers", "AssumeRoot", "GetUser"].pick(&generator)),
      "awsRegion": "us-east-1", "sourceIPAddress": "192.0.2.1", "userAgent": text(),
      "requestParameters": .null, "eventID": .string("id-\(index)-\(generator.below(1000))"),
      "readOnly": "true",
    ]
    if generator.once(in: 2) { record["errorMessage"] = text() }
    if generator.once(in: 2) {
      record["requestParameters"] = [
        "userName": text(), "list": [text(), ["deep": text()]], "n": .number(JSONNumber(7)),
      ]
    }
    return .object(record)
  }

  private mutating func text() -> JSON { .string(Self.texts.pick(&generator)) }

  /// The text of records; each of `units` begins with what one record takes up, up to the next.
  mutating func write(_ records: [JSON], _ form: Form) -> (head: String, units: [String], tail: String) {
    let bodies = records.map(\.description)
    let feed = form == .labels || generator.once(in: 2) ? "\n" : "\r\n"
    switch form {
    case .log: return (#"{"Records":["#, Self.joined(bodies, ","), "]}")
    case .lines: return ("", bodies.map { $0 + feed }, "")
    case .array: return ("[", Self.joined(bodies, ",\n"), "]")
    case .labels: return ("", bodies.map { "Mar  1 00:00:00 host trail[7]: \($0)\(feed)" }, "")
    case .strings: return ("", bodies.map { JSON.string($0).description + feed }, "")
    case .stringArray: return ("[", Self.joined(bodies.map { JSON.string($0).description }, ",\n"), "]")
    case .rows: return ("", records.map { row($0, isStructure: false).description + feed }, "")
    case .structureRows: return ("", records.map { row($0, isStructure: true).description + feed }, "")
    case .lowerTable: return table(records.map { lowered($0, isStructure: false) }, feed)
    case .structureTable: return table(records.map { lowered($0, isStructure: true) }, feed)
    case .pathTable: return table(records.map(flattened), feed)
    case .documentTable:
      return table(
        zip(records, bodies).map { ["eventTime": $0["eventTime"] ?? .null, "eventJson": .string($1)] }, feed)
    }
  }

  private static func joined(_ texts: [String], _ separator: String) -> [String] {
    texts.enumerated().map { $0.offset + 1 < texts.count ? $0.element + separator : $0.element }
  }

  /// A record with its identity as text.
  private func row(_ record: JSON, isStructure: Bool) -> JSON {
    guard var object = record.object, let identity = object["userIdentity"] else { return record }
    object["userIdentity"] = .string(isStructure ? Self.structure(identity) : identity.description)
    return .object(object)
  }

  /// A row of columns in lower case, in which everything is text.
  private func lowered(_ record: JSON, isStructure: Bool) -> JSONObject {
    var object = JSONObject()
    for member in record.object?.members ?? [] {
      let isIdentity = member.name == "userIdentity"
      object[member.name.lowercased()] =
        isIdentity && isStructure ? .string(Self.structure(member.value)) : Self.text(member.value)
    }
    return object
  }

  /// A row of columns that are paths.
  private func flattened(_ record: JSON) -> JSONObject {
    var object = JSONObject()
    func add(_ name: String, _ value: JSON) {
      if name.hasPrefix("userIdentity"), let inner = value.object {
        for member in inner.members { add("\(name).\(member.name)", member.value) }
      } else {
        object[name] = Self.text(value)
      }
    }
    for member in record.object?.members ?? [] { add(member.name, member.value) }
    return object
  }

  private static func text(_ value: JSON) -> JSON {
    value.isNull ? .null : .string(value.string ?? value.description)
  }

  /// As Trino prints it.
  private static func structure(_ value: JSON) -> String {
    guard let object = value.object else { return value.string ?? "null" }
    return "{"
      + object.members.map { "\($0.name.lowercased())=\(structure($0.value))" }.joined(separator: ", ") + "}"
  }

  private mutating func table(_ rows: [JSONObject], _ feed: String) -> (
    head: String, units: [String], tail: String
  ) {
    var names: [String] = []
    for row in rows { for name in row.names where !names.contains(name) { names.append(name) } }
    let separator = [",", "\t", ";"].pick(&generator)
    let quotesAll = generator.once(in: 2)
    func line(_ fields: [String]) -> String {
      fields.map { field in
        quotesAll || field.contains(where: { "\"\n\r,;\t".contains($0) || $0 == "\r\n" })
          ? "\"\(field.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\""
          : field
      }.joined(separator: separator) + feed
    }
    return (line(names), rows.map { row in line(names.map { row[$0]?.string ?? "" }) }, "")
  }

  /// Packs a text.
  mutating func pack(_ bytes: [UInt8], _ packing: Packing) throws -> [UInt8] {
    func units(_ high: Int) -> [UInt8] {
      String(decoding: bytes, as: UTF8.self).utf16.flatMap { unit -> [UInt8] in
        let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
        return high == 0 ? [pair[1], pair[0]] : pair
      }
    }
    switch packing {
    case .gzip: return try Gzip.compress(bytes)
    case .members:
      let middle = generator.below(bytes.count + 1)
      return try Gzip.compress(Array(bytes[..<middle])) + Gzip.compress(Array(bytes[middle...]))
    case .tar:
      let long = String(repeating: "folder/", count: 20)
      return Self.tar([
        ("README.md", Array("# Nothing\n".utf8)), ("\(long)records", bytes), ("empty.json", []),
        (
          "AWSLogs/111122223333/CloudTrail-Digest/us-east-1/2026/03/01/digest.json.gz",
          try Gzip.compress([0x7B, 0x7D])
        ),
      ])
    case .utf16: return units(1)
    case .utf16BigEndian: return units(0)
    case .utf16WithMark: return [0xFF, 0xFE] + units(1)
    }
  }

  /// An archive of files, long names as GNU tar has them.
  static func tar(_ files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    func entry(_ name: String, _ kind: String, _ bytes: [UInt8]) -> [UInt8] {
      var header = [UInt8](repeating: 0, count: 512)
      func set(_ text: String, _ place: Int) {
        header.replaceSubrange(place..<place + text.utf8.count, with: Array(text.utf8))
      }
      set(String(name.prefix(100)), 0)
      let size = String(bytes.count, radix: 8)
      set(String(repeating: "0", count: 11 - size.count) + size, 124)
      set("        " + kind, 148)
      set("ustar  ", 257)
      set(String(header.reduce(0) { $0 + Int($1) }, radix: 8) + "\0", 148)
      return header + bytes + [UInt8](repeating: 0, count: (512 - bytes.count % 512) % 512)
    }
    var archive: [UInt8] = []
    for (name, bytes) in files {
      if name.utf8.count > 100 { archive += entry("././@LongLink", "L", Array(name.utf8) + [0]) }
      archive += entry(name, "0", bytes)
    }
    return archive + [UInt8](repeating: 0, count: 1024)
  }
}
