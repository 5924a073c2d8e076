import JSONTree

/// One line of the batch protocol, before its pattern is looked at.
///
/// The line is a JSON object with `id`, `pattern` and, unless only the pattern's validity is asked, the text to
/// match. Patterns and events may stand as strings or as JSON.
struct BatchLine {
  let id: JSON
  let pattern: String
  /// The bytes to match; nil where only validity is asked.
  let subject: [UInt8]?

  /// What is wrong with a line.
  struct Problem: Error {
    let id: JSON
    let message: String
  }

  init(parsing line: [UInt8], subjectName: String) throws(Problem) {
    let json: SourceJSON
    do {
      json = try SourceJSON.parse(line)
    } catch {
      throw Problem(id: .null, message: "the line is no JSON: \(error)")
    }
    guard case .object = json.value else {
      throw Problem(id: .null, message: "the line is no JSON object")
    }
    id = json["id"]?.json ?? .null
    // What stands as JSON is taken as it was written: with repeated names, and the digits of its numbers.
    guard let pattern = json["pattern"] else { throw Problem(id: id, message: "the line has no `pattern`") }
    self.pattern = pattern.string ?? String(decoding: line[pattern.range], as: UTF8.self)
    // Neither an event nor a log message can be empty (PutLogEvents: at least one byte): it stands for none.
    switch json[subjectName]?.value {
    case nil, .null, .string(""): subject = nil
    case .string(let text): subject = Array(text.utf8)
    case .some: subject = json[subjectName].map { Array(line[$0.range]) }
    }
  }

  /// Writes an answer.
  static func answer(_ id: JSON, _ result: BatchResult, error: String? = nil) -> [UInt8] {
    var writer = JSONWriter()
    writer.openObject()
    writer.name("id")
    writer.value(id)
    writer.member("result", result.rawValue)
    if let error { writer.member("error", error) }
    writer.closeObject()
    return writer.bytes
  }
}

/// What the batch protocol answers.
public enum BatchResult: String, Hashable, Sendable {
  /// The text matches.
  case match
  /// The text does not match.
  case nomatch
  /// The pattern is valid, and no text was given.
  case valid
  /// The pattern, the text or the line is not valid.
  case invalid
}
