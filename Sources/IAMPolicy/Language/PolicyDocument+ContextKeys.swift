extension PolicyDocument {
  /// The condition keys the document asks for, in conditions and in variables, in the order of the text.
  ///
  /// Keys are told apart without regard to case; the first spelling stands. This is what
  /// `GetContextKeysForCustomPolicy` lists.
  public var contextKeys: [String] {
    var keys: [String] = []
    var seen: Set<String> = []
    func add(_ key: String) {
      if seen.insert(key.lowercased()).inserted { keys.append(key) }
    }
    func addVariables(_ text: String) {
      guard version == .v2012, let pieces = VariableText(text)?.pieces else { return }
      for case .variable(let key, _) in pieces { add(key) }
    }
    for statement in statements {
      statement.resources?.patterns.forEach(addVariables)
      for condition in statement.conditions {
        add(condition.key)
        if condition.operator.comparison.takesVariables { condition.values.forEach(addVariables) }
      }
    }
    return keys
  }
}

extension Statement {
  /// Whether it has a condition, or a variable in a resource; without a condition there is no other place for one.
  func asksForContext(_ version: PolicyVersion) -> Bool {
    if !conditions.isEmpty { return true }
    guard version == .v2012, let resources else { return false }
    return resources.patterns.contains { $0.utf8.contains(UInt8(ascii: "$")) }
  }
}
