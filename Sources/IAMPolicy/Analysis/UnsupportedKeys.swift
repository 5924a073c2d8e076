internal import ServiceAuthorization

/// Finds conditions on keys that none of a statement's actions brings along, so that the key is always absent.
///
/// Only keys of the service of all the statement's actions are looked at: global keys, and keys that one service
/// lends to all, such as `ec2:SourceInstanceARN`, are not listed by action. Source: Service Authorization Reference; of
/// 2,226 such conditions in AWS's own managed policies 10 are on keys that it does not list with the actions.
public struct UnsupportedKeys {
  /// One such condition.
  public struct Finding: Sendable, Hashable {
    /// The statement it stands in.
    public let statement: Statement
    /// The condition key, as it was written.
    public let key: String
    /// What is wrong, in a few words.
    public let message: String
  }

  private let catalogue = ActionCatalogue.current

  /// A search for such conditions.
  public init() {}

  /// The conditions of a policy that nothing can meet or miss, in the order of the text.
  public func findings(in document: PolicyDocument) -> [Finding] {
    document.statements.flatMap { statement -> [Finding] in
      guard !statement.actions.isNegated, let service = Self.service(of: statement.actions.patterns) else {
        return []
      }
      let keys = statement.conditions.map(\.key).filter {
        $0.lowercased().hasPrefix(service + ":") && !Self.lent.contains($0.lowercased())
      }
      guard !keys.isEmpty else { return [] }
      let matchers = statement.actions.patterns.map { WildcardPattern($0.lowercased()) }
      let actions = catalogue.actions(ofService: service).filter { action in
        let name = "\(service):\(action.name)".lowercased()
        return matchers.contains { $0.matches(name) }
      }
      // What AWS does not list may take anything.
      let isUnlisted = statement.actions.patterns.contains { UnknownActions().message(on: $0) != nil }
      guard !actions.isEmpty, !isUnlisted else { return [] }
      return keys.filter { key in !actions.contains { Self.takes($0, key.lowercased()) } }.map { key in
        let names = statement.actions.patterns.map { "`\($0)`" }
        let what =
          names.count > 3
          ? "none of its actions" : names.count == 1 ? names[0] : "none of \(names.joined(separator: ", "))"
        let takes = names.count == 1 ? "does not take" : "takes"
        return Finding(statement: statement, key: key, message: "\(what) \(takes) the condition key `\(key)`")
      }
    }
  }

  /// Keys that say from where a call came, whatever it calls.
  private static let lent: Set<String> = [
    "ec2:sourceinstancearn", "lambda:sourcefunctionarn", "ssm:sourceinstancearn",
  ]

  /// The one service of all actions, in lower case; nil where there are several, or any.
  private static func service(of patterns: [String]) -> String? {
    let services = Set(patterns.map { $0.prefix { $0 != ":" }.lowercased() })
    guard services.count == 1, let service = services.first, !service.contains("*"), !service.contains("?")
    else {
      return nil
    }
    return service
  }

  private static func takes(_ action: ServiceAction, _ key: String) -> Bool {
    let keys = action.conditionKeys + action.resourceTypes.flatMap(\.conditionKeys)
    return keys.contains { listed in
      let listed = listed.lowercased()
      // Keys with a name of one's own in them: `s3:ExistingObjectTag/<key>`, `kms:EncryptionContext:${Name}`,
      // `ssm:resourceTag/tag-key`.
      guard let end = listed.firstIndex(where: { "/<$".contains($0) }) else { return listed == key }
      return key.hasPrefix(listed[..<end])
    }
  }
}
