import IAMPolicy

/// Matching as the documentation words it, slowly and without preparation.
enum LiteralMatching {
  /// `*` any run, `?` one UTF-16 unit; a table of prefixes, so never more than the product of both lengths.
  static func like(_ pattern: [Token], _ text: String) -> Bool {
    let units = Array(text.utf16)
    var reached = [Bool](repeating: false, count: units.count + 1)
    reached[0] = true
    for token in pattern {
      var next = [Bool](repeating: false, count: units.count + 1)
      switch token {
      case .run:
        var seen = false
        for index in 0...units.count {
          seen = seen || reached[index]
          next[index] = seen
        }
      case .one: for index in 0..<units.count where reached[index] { next[index + 1] = true }
      case .unit(let unit):
        for index in 0..<units.count where reached[index] && units[index] == unit { next[index + 1] = true }
      }
      reached = next
    }
    return reached[units.count]
  }

  /// A unit of a pattern.
  enum Token: Equatable {
    /// Any run of units.
    case run
    /// Any one unit.
    case one
    /// This unit.
    case unit(UInt16)
  }

  /// The units of a text, `*` and `?` as wildcards where they are asked for.
  static func tokens(_ text: String, wildcards: Bool = true) -> [Token] {
    text.utf16.map { wildcards && $0 == 0x2A ? .run : wildcards && $0 == 0x3F ? .one : .unit($0) }
  }

  /// Replaces variables; nil where one has no single value.
  static func expand(
    _ text: String, wildcards: Bool, version: PolicyVersion, lookup: (String) -> [String]?,
    isList: (String) -> Bool
  ) -> [Token]? {
    guard version == .v2012 else { return tokens(text, wildcards: wildcards) }
    var result: [Token] = []
    var rest = Substring(text)
    while let open = rest.firstRange(of: "${"), let close = rest[open.upperBound...].firstIndex(of: "}") {
      result += tokens(String(rest[..<open.lowerBound]), wildcards: wildcards)
      let name = String(rest[open.upperBound..<close])
      rest = rest[rest.index(after: close)...]
      if ["*", "?", "$"].contains(name) {
        result += tokens(name, wildcards: false)
        continue
      }
      let parts = name.split(separator: ",", maxSplits: 1).map(trimmed)
      if let values = lookup(parts[0]) {
        guard !isList(parts[0]), values.count == 1 else { return nil }
        result += tokens(values[0], wildcards: false)
      } else if parts.count == 2 {
        result += tokens(String(parts[1].dropFirst().dropLast()), wildcards: false)
      } else {
        return nil
      }
    }
    return result + tokens(String(rest), wildcards: wildcards)
  }

  private static func trimmed(_ text: Substring) -> String {
    let front = text.drop { $0 == " " }
    return String(front.dropLast(front.reversed().prefix { $0 == " " }.count))
  }

  /// The six parts of an ARN or of a pattern for one.
  static func parts(_ tokens: [Token]) -> [[Token]]? {
    let parts = tokens.split(separator: .unit(0x3A), maxSplits: 5, omittingEmptySubsequences: false)
    return parts.count == 6 ? parts.map(Array.init) : nil
  }

  static func lowered(_ tokens: [Token]) -> [Token] {
    tokens.map { if case .unit(let unit) = $0, unit >= 0x41, unit <= 0x5A { .unit(unit + 32) } else { $0 } }
  }
}
