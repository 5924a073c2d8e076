/// An expression taken apart.
indirect enum PatternTree: Sendable {
  /// One character of a class.
  case one(ScalarClass)
  /// One after the other.
  case sequence([PatternTree])
  /// Any of them.
  case alternatives([PatternTree])
  /// Between so many and so many times; without end where the upper count is nil.
  case repeated(PatternTree, Int, Int?)
  /// Nothing, where the next character is not of the class.
  case unlessNext(ScalarClass)
}

/// Reads the part of the language of regular expressions that AWS's models use.
///
/// Anchors say nothing, because every expression must match the whole text.
struct PatternParser {
  private let scalars: [Unicode.Scalar]
  private var place = 0
  private var depth = 0

  /// Takes an expression apart; nil where something in it is not understood.
  static func parse(_ expression: String) -> PatternTree? {
    var parser = PatternParser(scalars: Array(expression.unicodeScalars))
    guard let tree = parser.alternatives(), parser.place == parser.scalars.count else { return nil }
    return tree
  }

  private init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

  private var next: Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }

  private mutating func take(_ text: String) -> Bool {
    let wanted = Array(text.unicodeScalars)
    guard scalars[place...].starts(with: wanted) else { return false }
    place += wanted.count
    return true
  }

  private mutating func alternatives() -> PatternTree? {
    depth += 1
    defer { depth -= 1 }
    guard depth < 32 else { return nil }
    var trees: [PatternTree] = []
    repeat {
      guard let tree = sequence() else { return nil }
      trees.append(tree)
    } while take("|")
    return trees.count == 1 ? trees[0] : .alternatives(trees)
  }

  private mutating func sequence() -> PatternTree? {
    var parts: [PatternTree] = []
    while let scalar = next, scalar != "|", scalar != ")" {
      if take("^") || take("$") { continue }
      guard let part = part(), let repeated = quantified(part) else { return nil }
      parts.append(repeated)
    }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func part() -> PatternTree? {
    if take("(?!") {
      guard let members = oneClass(), take(")") else { return nil }
      return .unlessNext(members)
    }
    if take("(") {
      if take("?:") {} else if next == "?" { return nil }
      guard let tree = alternatives(), take(")") else { return nil }
      return tree
    }
    return oneClass().map(PatternTree.one)
  }

  private mutating func quantified(_ tree: PatternTree) -> PatternTree? {
    if take("*") { return .repeated(tree, 0, nil) }
    if take("+") { return .repeated(tree, 1, nil) }
    if take("?") { return .repeated(tree, 0, 1) }
    guard take("{") else { return tree }
    guard let least = number() else { return nil }
    if take("}") { return .repeated(tree, least, least) }
    guard take(",") else { return nil }
    if take("}") { return .repeated(tree, least, nil) }
    guard let most = number(), most >= least, take("}") else { return nil }
    return .repeated(tree, least, most)
  }

  private mutating func number() -> Int? {
    var digits = ""
    while let scalar = next, ("0"..."9").contains(scalar) {
      digits.unicodeScalars.append(scalar)
      place += 1
    }
    return Int(digits)
  }

  /// A class in brackets, an escape, or a character that stands for itself.
  private mutating func oneClass() -> ScalarClass? {
    if take("[") { return bracketed() }
    if take("\\") { return escape() }
    guard let scalar = next, !"*+?{}])".unicodeScalars.contains(scalar) else { return nil }
    place += 1
    return scalar == "." ? ScalarClass(0x0A).inverted : ScalarClass(scalar.value)
  }

  private mutating func bracketed() -> ScalarClass? {
    let isInverted = take("^")
    var members = ScalarClass()
    while let scalar = next, scalar != "]" {
      let start = place
      place += 1
      guard scalar == "\\" else {
        insert(scalar.value, &members)
        continue
      }
      if let value = escapedScalar() {
        insert(value, &members)
      } else {
        place = start + 1
        guard let escaped = escape() else { return nil }
        members.formUnion(escaped)
      }
    }
    guard take("]") else { return nil }
    return isInverted ? members.inverted : members
  }

  /// Adds a character, or the range that a hyphen and another character behind it make.
  private mutating func insert(_ first: UInt32, _ members: inout ScalarClass) {
    let start = place
    if take("-"), let scalar = next, scalar != "]" {
      place += 1
      let last = scalar == "\\" ? escapedScalar() : scalar.value
      if let last, last >= first {
        members.insert(first...last)
        return
      }
    }
    place = start
    members.insert(first...first)
  }

  /// What a backslash stands before: a shorthand, a category, or one character.
  private mutating func escape() -> ScalarClass? {
    guard let letter = next else { return nil }
    if take("p{") {
      var name = ""
      while let scalar = next, scalar != "}" {
        name.unicodeScalars.append(scalar)
        place += 1
      }
      guard take("}"), let category = ScalarClass.Category(name: name) else { return nil }
      var members = ScalarClass()
      members.insert(category)
      return members
    }
    var members = ScalarClass()
    if members.insert(shorthand: letter.value) {
      place += 1
      return members
    }
    if let lower = Unicode.Scalar(letter.value | 0x20), members.insert(shorthand: lower.value) {
      place += 1
      return members.inverted
    }
    return escapedScalar().map { ScalarClass($0) }
  }

  /// The one character an escape stands for: four hexadecimal digits behind `u`, or a mark; nil for letters.
  private mutating func escapedScalar() -> UInt32? {
    guard let scalar = next else { return nil }
    if scalar == "u", place + 5 <= scalars.count {
      var digits = ""
      digits.unicodeScalars.append(contentsOf: scalars[(place + 1)..<(place + 5)])
      guard let value = UInt32(digits, radix: 16) else { return nil }
      place += 5
      return value
    }
    let controls: [Unicode.Scalar: UInt32] = ["t": 0x09, "n": 0x0A, "r": 0x0D]
    if let control = controls[scalar] {
      place += 1
      return control
    }
    guard scalar.isASCII, !scalar.properties.isAlphabetic, !("0"..."9").contains(scalar) else { return nil }
    place += 1
    return scalar.value
  }
}
