import IAMPolicy
import JSONTree

/// A policy document whose elements are all of the kind that IAM's grammar wants, before anything is said of what they
/// hold.
///
/// Source: IAM User Guide, "Grammar of the IAM JSON policy language".
struct PolicyGrammar {
  let version: String?
  let statements: [Statement]

  /// Nil for what IAM calls syntax errors.
  init?(_ json: JSON) {
    guard let members = json.object, members.names.allSatisfy(["Version", "Id", "Statement"].contains),
      members["Id"].map({ $0.string != nil }) ?? true
    else { return nil }
    if let version = members["Version"] {
      guard let text = version.string, PolicyVersion(rawValue: text) != nil else { return nil }
      self.version = text
    } else {
      version = nil
    }
    guard let found = members["Statement"], let list = found.array ?? found.object.map({ [.object($0)] }),
      !list.isEmpty
    else { return nil }
    var statements: [Statement] = []
    for element in list {
      guard let statement = Statement(element) else { return nil }
      statements.append(statement)
    }
    self.statements = statements
  }

  /// One statement.
  struct Statement {
    let sid: String?
    let actions: [String]
    let resources: [String]
    let hasResource: Bool
    let hasPrincipal: Bool
    /// Whether the older parser, which wants `Allow` and `Deny` as they are written here, can read effect and dates.
    let isReadableByOldParser: Bool

    private static let elements: Set<String> = [
      "Sid", "Effect", "Principal", "NotPrincipal", "Action", "NotAction", "Resource", "NotResource",
      "Condition",
    ]

    init?(_ json: JSON) {
      guard let members = json.object, members.names.allSatisfy(Self.elements.contains),
        let effect = members["Effect"]?.string, ["allow", "deny"].contains(effect.lowercased()),
        members["Sid"].map({ $0.string != nil }) ?? true,
        let actions = Self.texts("Action", in: members), let resources = Self.texts("Resource", in: members)
      else { return nil }
      var dates: [JSON] = []
      if let condition = members["Condition"] {
        guard let found = Self.dates(in: condition) else { return nil }
        dates = found
      }
      sid = members["Sid"]?.string
      (self.actions, self.resources) = (actions, resources)
      hasResource = members["Resource"] != nil || members["NotResource"] != nil
      hasPrincipal = members["Principal"] != nil || members["NotPrincipal"] != nil
      isReadableByOldParser =
        Effect(rawValue: effect) != nil
        && dates.allSatisfy { LegacyDate.isReadable($0.string ?? $0.number?.text ?? "") }
    }

    /// The texts of an element or of its `Not` form; nil where both are there, or something that is no text.
    private static func texts(_ name: String, in members: JSONObject) -> [String]? {
      let plain = members[name]
      let negated = members["Not" + name]
      guard plain == nil || negated == nil else { return nil }
      guard let value = plain ?? negated else { return [] }
      if let text = value.string { return [text] }
      guard let list = value.array else { return nil }
      let texts = list.compactMap(\.string)
      return texts.count == list.count ? texts : nil
    }

    /// What stands under operators for dates; nil where the conditions are none.
    ///
    /// An operator that there is not may stand with nothing under it.
    private static func dates(in condition: JSON) -> [JSON]? {
      guard let blocks = condition.object else { return nil }
      var dates: [JSON] = []
      for block in blocks.members {
        guard let keys = block.value.object else { return nil }
        for value in keys.members.map(\.value) where value.object != nil || value.isNull { return nil }
        guard let comparison = ConditionOperator(block.name) else {
          if keys.isEmpty { continue }
          return nil
        }
        guard comparison.comparison.rawValue.lowercased().hasPrefix("date") else { continue }
        dates += keys.members.flatMap { $0.value.array ?? [$0.value] }
      }
      return dates
    }
  }
}
