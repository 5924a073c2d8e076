/// A pattern or text of a policy in which variables may stand.
enum TextOperand: Sendable, Hashable {
  case fixed(Glob)
  case template(Template)
  /// A `${` that cannot be read: the operand never matches.
  case broken

  /// Compiles a text; `wildcards` says whether `*` and `?` have their meaning.
  init(_ text: String, variables: Bool, wildcards: Bool) {
    guard variables, text.utf8.contains(0x24) else {
      self = .fixed(Glob(pattern: wildcards ? Glob.encode(text.utf8) : Array(text.utf8)))
      return
    }
    guard let parsed = VariableText(text) else {
      self = .broken
      return
    }
    var parts: [Template.Part] = []
    for piece in parsed.pieces {
      switch piece {
      case .text(let text):
        parts.append(.bytes(wildcards ? Glob.encode(text.utf8) : Array(text.utf8)))
      case .literal(let character): parts.append(.bytes(Array(String(character).utf8)))
      case .variable(let key, let fallback):
        parts.append(.variable(ContextKey(key), fallback.map { Array($0.utf8) }))
      }
    }
    if parsed.hasVariables {
      self = .template(Template(parts: parts))
    } else {
      var pattern: [UInt8] = []
      for case .bytes(let bytes) in parts { pattern += bytes }
      self = .fixed(Glob(pattern: pattern))
    }
  }

  /// The pattern for a request; nil where a variable has no single value.
  @inline(__always)
  func resolved(in scope: borrowing Scope) -> Glob? {
    switch self {
    case .fixed(let glob): glob
    case .template(let template): template.expanded(in: scope).map { Glob(pattern: $0) }
    case .broken: nil
    }
  }
}

/// A pattern with places for values of the request.
struct Template: Sendable, Hashable {
  enum Part: Sendable, Hashable {
    case bytes([UInt8])
    case variable(ContextKey, [UInt8]?)
  }

  let parts: [Part]

  /// The pattern with values put in, none of which act as wildcards; nil where a variable has no single value.
  func expanded(in scope: borrowing Scope) -> [UInt8]? {
    var result: [UInt8] = []
    for part in parts {
      switch part {
      case .bytes(let bytes): result += bytes
      case .variable(let key, let fallback):
        switch scope.value(of: key) {
        case .one(let value)?:
          // A list-typed key never expands, not even with a default.
          guard !key.isList else { return nil }
          result += value
        case .many?: return nil
        case nil:
          guard let fallback else { return nil }
          result += fallback
        }
      }
    }
    return result
  }
}
