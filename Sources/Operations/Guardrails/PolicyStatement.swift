internal import JSONTree

/// A deny statement of a service control policy, as far as it can bind root.
struct PolicyStatement: Hashable, Sendable {
  private let actions: [String]?
  private let exceptions: [String]?
  private let coversAllResources: Bool
  private let conditions: [PolicyCondition]

  /// Takes a statement; nil where it denies nothing.
  init?(_ json: JSON) {
    guard json["Effect"]?.string == "Deny" else { return nil }
    actions = json["Action"].map { Self.texts($0).map { $0.lowercased() } }
    exceptions = json["NotAction"].map { Self.texts($0).map { $0.lowercased() } }
    coversAllResources = json["Resource"].map { Self.texts($0).contains("*") } ?? false
    var conditions: [PolicyCondition] = []
    for line in json["Condition"]?.object?.members ?? [] {
      for comparison in line.value.object?.members ?? [] {
        conditions.append(
          PolicyCondition(
            operator: line.name, key: comparison.name, values: Self.texts(comparison.value)))
      }
    }
    self.conditions = conditions
  }

  /// The deny statements of a policy's text; nil where it is no policy.
  static func all(in content: String) -> [PolicyStatement]? {
    guard let json = try? JSON.parse(content), let statement = json["Statement"] else { return nil }
    return (statement.array ?? [statement]).compactMap(PolicyStatement.init)
  }

  private static func texts(_ json: JSON) -> [String] {
    (json.array ?? [json]).compactMap { element in
      element.string ?? element.bool.map { "\($0)" } ?? element.number?.text
    }
  }

  /// Whether every condition surely holds for a caller.
  func surelyBinds(_ caller: RootCaller) -> Bool {
    coversAllResources
      && conditions.reduce(Truth.yes) { truth, condition in
        truth == .no ? .no : truth.and(condition.holds(for: caller))
      } == .yes
  }

  /// Whether an action, in lower case, is among those denied.
  func covers(_ action: String) -> Bool {
    if let actions { return actions.contains { Wildcard.matches(action, $0) } }
    if let exceptions { return !exceptions.contains { Wildcard.matches(action, $0) } }
    return false
  }
}
