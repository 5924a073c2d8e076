import FoundationEssentials
import Testing

/// One conversation of `Cases/wire.txt`, whose head explains the notation.
struct Conversation: Sendable, CustomTestStringConvertible {
  var name: String
  var sent = ""
  var halfCloses = false
  /// Whether only the server's idle time ends it.
  var endsIdle = false
  var expected: [String] = []
  var unexpected: [String] = []

  var testDescription: String { name }

  static func all() throws -> [Conversation] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases/wire.txt")
    var all: [Conversation] = []
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      if line.hasPrefix("#") { continue }
      if line.hasPrefix("== ") {
        all.append(Conversation(name: String(line.dropFirst(3))))
        continue
      }
      let end = all.indices.last
      let index = try #require(end)
      if line.hasPrefix(">> ") {
        all[index].sent += expanded(line.dropFirst(3))
      } else if line.hasPrefix(">") {
        all[index].sent += expanded(line.dropFirst(2)) + "\r\n"
      } else if line.hasPrefix("< ") {
        all[index].expected.append(String(line.dropFirst(2)))
      } else if line.hasPrefix("! ") {
        all[index].unexpected.append(String(line.dropFirst(2)))
      } else if line == "idle" {
        all[index].endsIdle = true
      } else {
        try #require(line == "half")
        all[index].halfCloses = true
      }
    }
    return all
  }

  private static func expanded(_ text: Substring) -> String {
    guard let open = text.firstIndex(of: "{"), let close = text[open...].firstIndex(of: "}") else {
      return String(text)
    }
    let parts = text[text.index(after: open)..<close].split(separator: "*")
    return text[..<open] + String(repeating: String(parts[0]), count: Int(parts[1]) ?? 0)
      + text[text.index(after: close)...]
  }
}
