import JSONTree

/// Reads a policy document and says everything for which AWS would refuse it.
struct PolicyParser {
  struct Parsed {
    var version = PolicyVersion.v2008
    var id: String?
    var statements: [Statement] = []
  }

  let bytes: [UInt8]
  let kind: PolicyKind
  let limits: PolicyLimits
  var version = PolicyVersion.v2008
  var problems: [PolicyProblem] = []
  var operandProblems: [PolicyProblem] = []
  private var places: PlaceFinder

  init(_ bytes: [UInt8], kind: PolicyKind, limits: PolicyLimits) {
    self.bytes = bytes
    self.kind = kind
    self.limits = limits
    places = PlaceFinder(bytes)
  }

  mutating func document() throws(PolicyProblems) -> Parsed {
    try checkLength()
    let source: SourceJSON
    do {
      source = try SourceJSON.parse(bytes, limits: JSONLimits(bytes: limits.bytes, depth: 16))
    } catch {
      throw PolicyProblems([PolicyProblem(code: .syntax, place: error.place, message: error.problem)])
    }
    var parsed = Parsed()
    if let members = object(source, "the policy") {
      read(members, of: source, into: &parsed)
    }
    guard problems.isEmpty else { throw PolicyProblems(problems) }
    return parsed
  }

  private func checkLength() throws(PolicyProblems) {
    let start = TextPlace(line: 1, column: 1)
    if bytes.count > limits.bytes {
      throw PolicyProblems([
        PolicyProblem(
          code: .tooLong, place: start,
          message: "the policy has \(bytes.count) bytes, more than the \(limits.bytes) allowed")
      ])
    }
    guard let most = limits.characters else { return }
    let count = bytes.count { $0 > 0x20 && $0 & 0xC0 != 0x80 }
    if count > most {
      throw PolicyProblems([
        PolicyProblem(
          code: .tooLong, place: start,
          message: "the policy has \(count) characters without white space, more than the \(most) allowed")
      ])
    }
  }

  private mutating func read(_ members: [SourceJSON.Member], of source: SourceJSON, into parsed: inout Parsed)
  {
    checkNames(members, known: ["Version", "Id", "Statement"], in: "the policy")
    if let value = members["Version"], let text = string(value, "Version") {
      if let version = PolicyVersion(rawValue: text) {
        self.version = version
        parsed.version = version
        if kind == .resourceControl, version != .v2012 {
          report(.badValue, value, text, "a resource control policy needs the version `2012-10-17`")
        }
      } else {
        report(.badValue, value, text, "`\(text)` is no version: `2012-10-17` or `2008-10-17` is")
      }
    } else if members["Version"] == nil, kind == .resourceControl {
      report(.missing, source, "", "a resource control policy needs the version `2012-10-17`")
    }
    if let value = members["Id"] { parsed.id = string(value, "Id") }
    guard let value = members["Statement"] else {
      report(.missing, source, "", "the policy has no `Statement`")
      return
    }
    let elements: [SourceJSON]
    if case .array(let array) = value.value { elements = array } else { elements = [value] }
    if elements.isEmpty { report(.missing, value, "", "`Statement` is empty") }
    var ids: Set<String> = []
    var before = value.range.lowerBound + 1
    for (index, element) in elements.enumerated() {
      let start = place(before)
      before = element.range.upperBound
      guard var statement = statement(element, index: index) else { continue }
      statement.position = StatementPosition(start: start, end: place(before))
      if let sid = statement.sid, !sid.isEmpty, !ids.insert(sid).inserted {
        report(.duplicate, element, sid, "the statement id `\(sid)` stands twice")
      }
      parsed.statements.append(statement)
    }
  }

  mutating func checkNames(_ members: [SourceJSON.Member], known: Set<String>, in owner: String) {
    var seen: Set<String> = []
    for member in members {
      if !known.contains(member.name) {
        report(
          .unknownElement, at: member.nameRange.lowerBound, member.name,
          "\(owner) has no element `\(cut(member.name))`")
      } else if !seen.insert(member.name).inserted {
        report(.duplicate, at: member.nameRange.lowerBound, member.name, "`\(member.name)` stands twice")
      }
    }
  }

  mutating func object(_ source: SourceJSON, _ what: String) -> [SourceJSON.Member]? {
    if case .object(let members) = source.value { return members }
    report(.wrongType, source, "", "\(what) must be an object")
    return nil
  }

  mutating func string(_ source: SourceJSON, _ what: String) -> String? {
    if case .string(let text) = source.value { return text }
    report(.wrongType, source, "", "`\(what)` must be a string")
    return nil
  }

  /// A string or an array of strings, with where each stands.
  mutating func strings(_ source: SourceJSON, _ what: String) -> [(text: String, source: SourceJSON)] {
    switch source.value {
    case .string(let text): return [(text, source)]
    case .array(let elements):
      if elements.isEmpty { report(.missing, source, "", "`\(what)` is empty") }
      return elements.compactMap { element in string(element, what).map { ($0, element) } }
    default:
      report(.wrongType, source, "", "`\(what)` must be a string or an array of strings")
      return []
    }
  }

  mutating func report(_ code: PolicyProblem.Code, _ source: SourceJSON, _ text: String, _ message: String) {
    report(code, at: source.range.lowerBound, text, message)
  }

  mutating func report(_ code: PolicyProblem.Code, at offset: Int, _ text: String, _ message: String) {
    guard problems.count < 100 else { return }
    problems.append(PolicyProblem(code: code, place: place(offset), text: cut(text), message: message))
  }

  mutating func reportOperand(
    _ source: SourceJSON, _ text: String, _ message: String, code: PolicyProblem.Code = .badOperand
  ) {
    addOperandProblem(code, at: source.range.lowerBound, text, message)
  }

  private mutating func addOperandProblem(
    _ code: PolicyProblem.Code, at offset: Int, _ text: String, _ message: String
  ) {
    guard operandProblems.count < 100 else { return }
    operandProblems.append(
      PolicyProblem(code: code, place: place(offset), text: cut(text), message: message))
  }

  /// Reports what IAM stores though it never matches.
  mutating func reportUseless(_ code: PolicyProblem.Code, at offset: Int, _ text: String, _ message: String) {
    if limits.takesWhatNeverMatches, kind.isStoredByIAM {
      addOperandProblem(code, at: offset, text, message)
    } else {
      report(code, at: offset, text, message)
    }
  }

  mutating func place(_ offset: Int) -> TextPlace { places.place(of: offset) }

  func cut(_ text: String) -> String { text.utf8.count <= 80 ? text : String(text.prefix(80)) }
}

extension [SourceJSON.Member] {
  /// The value of the first member with a name.
  subscript(name: String) -> SourceJSON? { first { $0.name == name }?.value }
}

/// Finds lines and columns in a text that is asked from front to back, without starting over each time.
private struct PlaceFinder {
  private let bytes: [UInt8]
  private var offset = 0
  private var line = 1
  private var column = 1

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func place(of target: Int) -> TextPlace {
    if target < offset { (offset, line, column) = (0, 1, 1) }
    while offset < target, offset < bytes.count {
      if bytes[offset] == 0x0A {
        (line, column) = (line + 1, 1)
      } else if bytes[offset] & 0xC0 != 0x80 {
        column += 1
      }
      offset += 1
    }
    return TextPlace(line: line, column: column)
  }
}
