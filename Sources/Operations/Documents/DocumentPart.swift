internal import Identity
internal import JSONTree

/// A value of a document with its place, so that whatever does not fit is told with where it stands.
struct DocumentPart {
  let json: JSON
  let path: String

  init(_ json: JSON, at path: String = "$") {
    self.json = json
    self.path = path
  }

  /// Reads a document, and refuses one of another schema.
  static func document(_ bytes: [UInt8], schema: String, limit: Int) throws(DocumentError) -> DocumentPart {
    let json: JSON
    do {
      json = try JSON.parse(bytes, limits: JSONLimits(bytes: limit))
    } catch {
      throw DocumentError("this is no JSON document: \(error)")
    }
    let part = DocumentPart(json)
    guard let found = json["schema"]?.string else {
      throw DocumentError("$.schema is missing: a document of `\(schema)` is needed")
    }
    guard found == schema else {
      throw DocumentError("$.schema is `\(found)`: a document of `\(schema)` is needed")
    }
    return part
  }

  /// A member that must be there.
  func member(_ name: String) throws(DocumentError) -> DocumentPart {
    guard let value = json[name] else { throw DocumentError("\(path).\(name) is missing") }
    return DocumentPart(value, at: "\(path).\(name)")
  }

  /// A member that may be `null` or absent.
  func optional(_ name: String) -> DocumentPart? {
    guard let value = json[name], !value.isNull else { return nil }
    return DocumentPart(value, at: "\(path).\(name)")
  }

  /// The elements of a list.
  var elements: [DocumentPart] {
    get throws(DocumentError) {
      guard let array = json.array else { throw unfit("a list") }
      return array.enumerated().map { DocumentPart($1, at: "\(path)[\($0)]") }
    }
  }

  func list(_ name: String) throws(DocumentError) -> [DocumentPart] { try member(name).elements }

  var text: String {
    get throws(DocumentError) {
      guard let text = json.string else { throw unfit("a text") }
      return text
    }
  }

  func text(_ name: String) throws(DocumentError) -> String { try member(name).text }

  func optionalText(_ name: String) throws(DocumentError) -> String? {
    guard let part = optional(name) else { return nil }
    return try part.text
  }

  func texts(_ name: String) throws(DocumentError) -> [String] {
    var texts: [String] = []
    for element in try list(name) { texts.append(try element.text) }
    return texts
  }

  func bool(_ name: String) throws(DocumentError) -> Bool {
    let part = try member(name)
    guard let value = part.json.bool else { throw part.unfit("true or false") }
    return value
  }

  func integer(_ name: String) throws(DocumentError) -> Int {
    let part = try member(name)
    guard let value = part.json.integer else { throw part.unfit("a whole number") }
    return value
  }

  func account(_ name: String) throws(DocumentError) -> AccountID {
    let part = try member(name)
    guard let id = AccountID(rawValue: try part.text) else { throw part.unfit("an account id") }
    return id
  }

  func date(_ name: String) throws(DocumentError) -> Timestamp {
    let part = try member(name)
    guard let date = try? Timestamp(iso8601: try part.text) else { throw part.unfit("a date") }
    return date
  }

  func optionalDate(_ name: String) throws(DocumentError) -> Timestamp? {
    guard optional(name) != nil else { return nil }
    return try date(name)
  }

  /// One of the words of an enumeration.
  func word<Word: RawRepresentable>(
    _ name: String, as type: Word.Type
  ) throws(DocumentError) -> Word where Word.RawValue == String {
    let part = try member(name)
    guard let word = Word(rawValue: try part.text) else { throw part.unfit("a word of this schema") }
    return word
  }

  func unfit(_ expectation: String) -> DocumentError {
    DocumentError("\(path) is `\(String("\(json)".prefix(60)))`, not \(expectation)")
  }
}
