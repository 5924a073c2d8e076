internal import EventPattern
internal import Identity
internal import JSONTree

/// Reads a file of rules, and says of every mistake where it stands.
struct UserRulesReader {
  private static let members: Set<String> = ["name", "title", "severity", "pattern", "filter", "why", "next"]

  private let text: [UInt8]

  init(_ text: [UInt8]) { self.text = text }

  func rules() throws(UserRules.Invalid) -> [UserRule] {
    let file: SourceJSON
    do throws(JSONSyntaxError) { file = try SourceJSON.parse(text) } catch {
      throw UserRules.Invalid(description: "rules are not JSON: \(error)".onOneLine)
    }
    guard let list = file["rules"]?.array else {
      throw UserRules.Invalid(description: "rules must be an object with an array `rules`")
    }
    guard list.count <= UserRules.limit else {
      throw UserRules.Invalid(
        description: "there are \(list.count) rules, more than the \(UserRules.limit) that are taken")
    }
    var rules: [UserRule] = []
    var names: Set<String> = []
    for (index, json) in list.enumerated() {
      let rule = try rule(json, at: index)
      guard names.insert(rule.name).inserted else {
        throw fail("there are two of this name", rule.name, json)
      }
      rules.append(rule)
    }
    return rules
  }

  private func rule(_ json: SourceJSON, at index: Int) throws(UserRules.Invalid) -> UserRule {
    guard let name = json["name"]?.string, !name.isEmpty, name.utf8.count <= 100,
      name.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
    else {
      throw UserRules.Invalid(
        description: "\(place(json.range.lowerBound)): rule \(index + 1) has no `name` of 1 to 100 printable "
          + "characters without spaces")
    }
    guard case .object(let members) = json.value else { throw fail("is no object", name, json) }
    for member in members where !Self.members.contains(member.name) {
      throw fail("`\(member.name)` is no member of a rule", name, at: member.nameRange.lowerBound)
    }
    func words(_ member: String) throws(UserRules.Invalid) -> String? {
      guard let value = json[member] else { return nil }
      guard let text = value.string else { throw fail("`\(member)` must be a text", name, value) }
      return text
    }
    let word = try words("severity") ?? "medium"
    guard let severity = Severity(rawValue: word) else {
      throw fail(
        "severity `\(word)` is none of info, low, medium, high, critical", name, json["severity"] ?? json)
    }
    let title = try words("title") ?? "rule \(name) matched"
    let next = try words("next")
    return UserRule(
      name: name, pattern: try pattern(json, name),
      description: DetectionDescription(
        id: "user:\(name)", title: title, severity: severity, looksFor: "What the rule `\(name)` says.",
        why: try words("why") ?? "", falsePositives: "", firstSteps: next.map { [$0] } ?? [], fields: [],
        technique: .cloudAccounts), nextStep: next)
  }

  private func pattern(_ json: SourceJSON, _ name: String) throws(UserRules.Invalid) -> UserRule.Pattern {
    switch (json["pattern"], json["filter"]) {
    case (let source?, nil):
      // The text of an object is compiled as it stands in the file, so that the compiler's places are the file's.
      let pattern = source.string ?? String(decoding: text[source.range], as: UTF8.self)
      do throws(InvalidEventPattern) {
        return .event(try EventPattern(parsing: pattern, limits: .file))
      } catch {
        let lines = error.reason.split(separator: "\n", maxSplits: 1)
        let reason = "event pattern: \(lines.first.map(String.init) ?? error.reason)"
        guard source.string == nil, let place = Self.place(in: lines.last ?? "") else {
          throw fail(reason, name, source)
        }
        let start = TextPlace(of: source.range.lowerBound, in: text)
        let line = start.line + place.line - 1
        let column = place.line == 1 ? start.column + place.column - 1 : place.column
        throw UserRules.Invalid(
          description: "line \(line), column \(column): rule `\(name)`: \(reason.onOneLine)")
      }
    case (nil, let filter?):
      guard let text = filter.string else { throw fail("`filter` must be a text", name, filter) }
      do throws(InvalidFilterPattern) { return .filter(try FilterPattern(parsing: text)) } catch {
        throw fail("\(error)", name, filter)
      }
    default: throw fail("needs either `pattern` or `filter`", name, json)
    }
  }

  /// The place that event-ruler's messages end with: `…; line: 1, column: 39]`.
  private static func place(in text: Substring) -> (line: Int, column: Int)? {
    let words = text.split { !$0.isLetter && !$0.isNumber }
    guard words.count >= 4, words[words.count - 4] == "line", words[words.count - 2] == "column",
      let line = Int(words[words.count - 3]), let column = Int(words[words.count - 1])
    else { return nil }
    return (line, column)
  }

  private func fail(_ problem: String, _ name: String, _ json: SourceJSON) -> UserRules.Invalid {
    fail(problem, name, at: json.range.lowerBound)
  }

  private func fail(_ problem: String, _ name: String, at offset: Int) -> UserRules.Invalid {
    UserRules.Invalid(description: "\(place(offset)): rule `\(name)`: \(problem.onOneLine)")
  }

  private func place(_ offset: Int) -> String {
    let place = TextPlace(of: offset, in: text)
    return "line \(place.line), column \(place.column)"
  }
}
