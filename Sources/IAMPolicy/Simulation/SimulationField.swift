import JSONTree

/// One value of a simulation request and the path that leads to it.
struct SimulationField {
  let source: SourceJSON
  let path: String
  let text: SimulationText

  func problem(_ message: String) -> SimulationProblem {
    SimulationProblem(
      path: path, place: TextPlace(of: source.range.lowerBound, in: text.bytes), message: message)
  }

  /// Nil for `null`.
  var present: SimulationField? {
    if case .null = source.value { nil } else { self }
  }

  func string() throws(SimulationProblem) -> String {
    guard case .string(let value) = source.value else { throw problem("it must be a string") }
    return value
  }

  func bool() throws(SimulationProblem) -> Bool {
    guard case .bool(let value) = source.value else { throw problem("it must be `true` or `false`") }
    return value
  }

  func array() throws(SimulationProblem) -> [SimulationField] {
    guard case .array(let elements) = source.value else { throw problem("it must be an array") }
    return elements.enumerated().map {
      SimulationField(source: $0.element, path: "\(path)[\($0.offset)]", text: text)
    }
  }

  /// The members of an object, of which none may be unknown and none may stand twice.
  func object(_ known: Set<String>?) throws(SimulationProblem) -> SimulationObject {
    guard case .object(let members) = source.value else { throw problem("it must be an object") }
    var fields: [String: SimulationField] = [:]
    var names: [String] = []
    for member in members {
      let memberPath = path.isEmpty ? member.name : "\(path).\(member.name)"
      let field = SimulationField(source: member.value, path: memberPath, text: text)
      if let known, !known.contains(member.name) { throw field.problem("there is no such field") }
      guard fields.updateValue(field, forKey: member.name) == nil else {
        throw field.problem("it stands twice")
      }
      names.append(member.name)
    }
    return SimulationObject(owner: self, fields: fields, names: names)
  }
}

/// The text a request is read from, shared by its fields.
final class SimulationText: Sendable {
  let bytes: [UInt8]
  init(_ bytes: [UInt8]) { self.bytes = bytes }
}

/// The members of an object in a simulation request.
struct SimulationObject {
  let owner: SimulationField
  let fields: [String: SimulationField]
  let names: [String]

  /// The member, unless it is absent or `null`.
  subscript(name: String) -> SimulationField? { fields[name]?.present }

  func required(_ name: String) throws(SimulationProblem) -> SimulationField {
    guard let field = self[name] else { throw owner.problem("`\(name)` is missing") }
    return field
  }

  func string(_ name: String) throws(SimulationProblem) -> String? {
    guard let field = self[name] else { return nil }
    return try field.string()
  }

  func bool(_ name: String) throws(SimulationProblem) -> Bool? {
    guard let field = self[name] else { return nil }
    return try field.bool()
  }
}
