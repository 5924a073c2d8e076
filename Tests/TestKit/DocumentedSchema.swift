public import JSONTree

/// The objects and members that a page of `Documentation/Schemas` describes, read from its tables.
public struct DocumentedSchema: Sendable {
  private var objects: [String: [(member: String, type: String)]] = [:]

  /// Reads the page of this name.
  public init(_ page: String = "audit") throws(CaseFiles.Failure) {
    var object = ""
    let bytes = try CaseFiles.read(CaseFiles.packageRoot + "/Documentation/Schemas/\(page).md")
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      if line.hasPrefix("## ") { object = String(line.dropFirst(3)) }
      let cells = line.split(separator: "|").map { $0.drop { $0 == " " } }
      guard line.hasPrefix("| `"), cells.count >= 2 else { continue }
      var type = cells[1]
      while type.last == " " { type.removeLast() }
      objects[object, default: []].append(
        (String(cells[0].split(separator: "`").first ?? ""), String(type)))
    }
  }

  /// What of an object is not as its table has it: each member must be there with its type, and no other may be.
  ///
  /// - Parameters:
  ///   - extra: Members that are not looked at.
  ///   - lenient: Members that are not looked at in the objects of a table, because not all have all of them.
  /// - Returns: A sentence for each deviation, with its path.
  public func problems(
    in json: JSON, is object: String, at path: String = "$", besides extra: Set<String> = [],
    lenient: [String: Set<String>] = [:]
  ) -> [String] {
    let extra = extra.union(lenient[object] ?? [])
    guard let members = json.object, let rows = objects[object] else { return ["\(path) is no \(object)"] }
    var problems = members.names.filter { name in
      !extra.contains(name) && !rows.contains { $0.member == name }
    }
    .map { "\(path).\($0) is not documented" }
    for row in rows {
      let isOptional = row.type.hasPrefix("optional ")
      guard let value = json[row.member] else {
        if !isOptional { problems.append("\(path).\(row.member) is missing") }
        continue
      }
      if isOptional, value.isNull { continue }
      let type = isOptional ? String(row.type.dropFirst(9)) : row.type
      problems += self.problems(in: value, of: type, at: "\(path).\(row.member)", lenient)
    }
    return problems
  }

  private func problems(
    in json: JSON, of type: String, at path: String, _ lenient: [String: Set<String>]
  ) -> [String] {
    let words = type.split(separator: " ", maxSplits: 1).map(String.init)
    if type == "any" || type.contains("?") && json.isNull { return [] }
    if type.hasPrefix("map of ") {
      guard let members = json.object?.members else { return ["\(path) is no map"] }
      return members.flatMap {
        problems(in: $0.value, is: String(type.dropFirst(7)), at: "\(path).\($0.name)", lenient: lenient)
      }
    }
    if type.hasPrefix("one of") {
      let values = type.split(separator: "`").enumerated().filter { $0.offset % 2 == 1 }.map { $0.element }
      return values.contains { $0 == json.string ?? "" } ? [] : ["\(path) is \(json)"]
    }
    if type.hasPrefix("list of ") {
      let element = String(type.dropFirst(8))
      guard let elements = json.array else { return ["\(path) is no list"] }
      return elements.enumerated().flatMap { index, value -> [String] in
        let place = "\(path)[\(index)]"
        return switch element {
        case "any": []
        case "text": value.string == nil ? ["\(place) is no text"] : []
        case "number": value.integer == nil ? ["\(place) is no number"] : []
        default: problems(in: value, is: element, at: place, lenient: lenient)
        }
      }
    }
    if words[0].hasPrefix("object") { return problems(in: json, is: words[1], at: path, lenient: lenient) }
    return Self.fits(json, words[0]) ? [] : ["\(path) is \(json), not \(type)"]
  }

  /// Whether a value is of a plain type.
  private static func fits(_ json: JSON, _ type: String) -> Bool {
    switch type.split(separator: "?").first {
    case "text": json.string != nil
    case "date": json.string.map { $0.utf8.count == 20 && $0.hasSuffix("Z") } ?? false
    case "number": json.integer != nil
    case "decimal": json.number != nil
    case "any": json.object != nil
    case "boolean": json.bool != nil
    case "map": json.object?.members.allSatisfy { $0.value.string != nil } ?? false
    default: false
    }
  }
}
