public import JSONTree

extension Statement {
  /// The statement as a policy has it, for showing it; lists of one are written as texts.
  public var json: JSON {
    var members: [JSONObject.Member] = []
    func add(_ name: String, _ value: JSON) { members.append(JSONObject.Member(name: name, value: value)) }
    if let sid { add("Sid", .string(sid)) }
    add("Effect", .string(effect.rawValue))
    if let principal { add(principal.isNegated ? "NotPrincipal" : "Principal", principal.json) }
    add(actions.isNegated ? "NotAction" : "Action", Self.list(actions.patterns))
    if let resources { add(resources.isNegated ? "NotResource" : "Resource", Self.list(resources.patterns)) }
    if !conditions.isEmpty { add("Condition", conditionJSON) }
    return .object(JSONObject(members))
  }

  private var conditionJSON: JSON {
    var block = JSONObject()
    for condition in conditions {
      let name = condition.operator.description
      var keys = block[name]?.object ?? JSONObject()
      keys[condition.key] = Self.list(condition.values)
      block[name] = .object(keys)
    }
    return .object(block)
  }

  fileprivate static func list(_ texts: [String]) -> JSON {
    texts.count == 1 ? .string(texts[0]) : .array(texts.map { .string($0) })
  }
}

extension PrincipalElement {
  fileprivate var json: JSON {
    if names == [.everyone] { return "*" }
    var groups: [(String, [String])] = []
    for name in names {
      let (type, text): (String, String) =
        switch name {
        case .everyone: ("AWS", "*")
        case .account(let text), .arn(let text), .uniqueID(let text): ("AWS", text)
        case .service(let text): ("Service", text)
        case .federated(let text): ("Federated", text)
        case .canonicalUser(let text): ("CanonicalUser", text)
        }
      if let index = groups.firstIndex(where: { $0.0 == type }) {
        groups[index].1.append(text)
      } else {
        groups.append((type, [text]))
      }
    }
    return .object(JSONObject(groups.map { JSONObject.Member(name: $0.0, value: Statement.list($0.1)) }))
  }
}
