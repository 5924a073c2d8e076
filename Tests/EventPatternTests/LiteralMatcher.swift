import JSONTree

/// Matches an event by the letter of the rules, slowly: every choice of values is tried.
struct LiteralMatcher {
  private struct Leaf {
    let path: String
    let value: JSON
    /// The element of every array it stands in.
    let elements: [Int: Int]
  }

  private var leaves: [Leaf] = []
  private var arrays = 0

  init(event: JSON) { flatten(event, [], [:]) }

  func matches(_ pattern: JSON) -> Bool {
    combinations(pattern, [], [[:]]).contains { fields in
      holds(fields.sorted { $0.key.utf16.lexicographicallyPrecedes($1.key.utf16) }[...], [:])
    }
  }

  private mutating func flatten(_ value: JSON, _ steps: [String], _ elements: [Int: Int]) {
    switch value {
    case .object(let object):
      for member in object.members { flatten(member.value, steps + [member.name], elements) }
    case .array(let array):
      let number = arrays
      arrays += 1
      for (index, element) in array.enumerated() {
        let isScalar = element.array == nil && element.object == nil
        flatten(element, steps, isScalar ? elements : elements.merging([number: index]) { $1 })
      }
    default: leaves.append(Leaf(path: steps.joined(separator: "."), value: value, elements: elements))
    }
  }

  private func combinations(
    _ pattern: JSON, _ steps: [String], _ before: [[String: [JSON]]]
  ) -> [[String: [JSON]]] {
    var all = before
    for member in pattern.object?.members ?? [] {
      if member.name == "$or" {
        let outer = all
        all = (member.value.array ?? []).flatMap { combinations($0, steps, outer) }
      } else if let tests = member.value.array {
        for index in all.indices { all[index][(steps + [member.name]).joined(separator: ".")] = tests }
      } else {
        all = combinations(member.value, steps + [member.name], all)
      }
    }
    return all
  }

  private func holds(_ fields: ArraySlice<(key: String, value: [JSON])>, _ chosen: [Int: Int]) -> Bool {
    guard let field = fields.first else { return true }
    let consistent = leaves.filter { leaf in
      leaf.path == field.key
        && leaf.elements.allSatisfy { chosen[$0.key].map { [same = $0.value] in $0 == same } ?? true }
    }
    for leaf in consistent where field.value.contains(where: { Self.passes($0, leaf.value) }) {
      if holds(fields.dropFirst(), chosen.merging(leaf.elements) { $1 }) { return true }
    }
    let allowsAbsence = field.value.contains { $0["exists"]?.bool == false }
    return allowsAbsence && consistent.isEmpty && holds(fields.dropFirst(), chosen)
  }

  private static func passes(_ test: JSON, _ value: JSON) -> Bool {
    guard let member = test.object?.members.first else {
      if let left = test.number?.double, let right = value.number?.double { return left == right }
      return test == value
    }
    let operand = member.value
    switch member.name {
    case "exists": return operand.bool == true
    case "prefix":
      if let folded = operand["equals-ignore-case"]?.string {
        return value.string?.lowercased().hasPrefix(folded.lowercased()) == true
      }
      return value.string?.hasPrefix(operand.string ?? "") == true
    case "suffix":
      if let folded = operand["equals-ignore-case"]?.string {
        return value.string?.lowercased().hasSuffix(folded.lowercased()) == true
      }
      return value.string?.hasSuffix(operand.string ?? "") == true
    case "equals-ignore-case": return value.string?.lowercased() == operand.string?.lowercased()
    case "wildcard":
      guard let text = value.string else { return false }
      return isLike(Array(operand.string ?? "")[...], Array(text)[...])
    case "numeric":
      guard let number = value.number?.double, let terms = operand.array else { return false }
      return stride(from: 0, to: terms.count, by: 2).allSatisfy { place in
        let bound = terms[place + 1].number?.double ?? 0
        switch terms[place].string {
        case "=": return number == bound
        case "<": return number < bound
        case "<=": return number <= bound
        case ">": return number > bound
        default: return number >= bound
        }
      }
    case "anything-but":
      if let nested = operand.object?.members.first {
        return (nested.value.array ?? [nested.value]).allSatisfy {
          !passes(.object([nested.name: $0]), value)
        }
      }
      return (operand.array ?? [operand]).allSatisfy { !passes($0, value) }
    default: return false
    }
  }

  private static func isLike(_ pattern: ArraySlice<Character>, _ text: ArraySlice<Character>) -> Bool {
    guard let first = pattern.first else { return text.isEmpty }
    if first == "*" {
      return isLike(pattern.dropFirst(), text) || (!text.isEmpty && isLike(pattern, text.dropFirst()))
    }
    return text.first == first && isLike(pattern.dropFirst(), text.dropFirst())
  }
}
