import JSONTree
import TestKit
import Testing

/// The objects and members that a page of `Documentation/Schemas` describes, read from its tables.
struct DocumentedSchema {
  private var objects: [String: [(member: String, type: String)]] = [:]

  init(_ page: String = "audit") throws {
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

  /// Checks an object against a table: each member is there with its type, and no other member is.
  ///
  /// `lenient` names objects that may have more members than their table, because not all have all of them.
  func check(
    _ json: JSON, is object: String, at path: String = "$", besides extra: Set<String> = [],
    lenient: [String: Set<String>] = [:]
  ) {
    let extra = extra.union(lenient[object] ?? [])
    guard let members = json.object, let rows = objects[object] else {
      Issue.record("\(path) is no \(object)")
      return
    }
    for name in members.names where !extra.contains(name) {
      #expect(rows.contains { $0.member == name }, "\(path).\(name) is not documented")
    }
    for row in rows {
      let isOptional = row.type.hasPrefix("optional ")
      guard let value = json[row.member] else {
        if !isOptional { Issue.record("\(path).\(row.member) is missing") }
        continue
      }
      if isOptional, value.isNull { continue }
      check(
        value, is: isOptional ? String(row.type.dropFirst(9)) : row.type, of: "\(path).\(row.member)", lenient
      )
    }
  }

  private func check(_ json: JSON, is type: String, of path: String, _ lenient: [String: Set<String>]) {
    let words = type.split(separator: " ", maxSplits: 1).map(String.init)
    let kind = words[0]
    if type.contains("?"), json.isNull { return }
    if type == "any" { return }
    if type.hasPrefix("map of ") {
      for member in json.object?.members ?? [] {
        check(member.value, is: String(type.dropFirst(7)), at: "\(path).\(member.name)", lenient: lenient)
      }
      #expect(json.object != nil, "\(path) is no map")
    } else if type.hasPrefix("one of") {
      let values = type.split(separator: "`").enumerated().filter { $0.offset % 2 == 1 }.map { $0.element }
      #expect(values.contains { $0 == json.string ?? "" }, "\(path) is \(json)")
    } else if type.hasPrefix("list of ") {
      let element = String(type.dropFirst(8))
      guard let elements = json.array else {
        Issue.record("\(path) is no list")
        return
      }
      for (index, value) in elements.enumerated() {
        if element == "any" { continue }
        if element == "text" {
          #expect(value.string != nil, "\(path)[\(index)]")
        } else {
          check(value, is: element, at: "\(path)[\(index)]", lenient: lenient)
        }
      }
    } else if kind.hasPrefix("object") {
      check(json, is: words[1], at: path, lenient: lenient)
    } else {
      let fits =
        switch kind.split(separator: "?")[0] {
        case "text": json.string != nil
        case "date": json.string.map { $0.utf8.count == 20 && $0.hasSuffix("Z") } ?? false
        case "number": json.integer != nil
        case "decimal": json.number != nil
        case "any": json.object != nil
        case "boolean": json.bool != nil
        case "map": json.object?.members.allSatisfy { $0.value.string != nil } ?? false
        default: false
        }
      #expect(fits, "\(path) is \(json), not \(type)")
    }
  }
}
