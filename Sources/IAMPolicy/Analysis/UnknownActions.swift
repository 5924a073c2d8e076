internal import ServiceAuthorization

/// Finds actions and patterns in a policy that match nothing AWS lists, and so do nothing.
///
/// AWS takes them all, since it adds actions any day. Source: Service Authorization Reference, as of ``date``.
public struct UnknownActions {
  /// One such action.
  public struct Finding: Sendable, Hashable {
    /// The statement it stands in.
    public let statement: Statement
    /// The action or pattern.
    public let pattern: String
    /// What is wrong, in a few words.
    public let message: String
  }

  /// The day as of which AWS's list is known.
  public static var date: String { ActionCatalogue.current.date }

  private let catalogue = ActionCatalogue.current

  /// A search for unknown actions.
  public init() {}

  /// What a policy names that AWS does not list, in the order of the text.
  public func findings(in document: PolicyDocument) -> [Finding] {
    document.statements.flatMap { statement in
      statement.actions.patterns.compactMap { pattern in
        message(on: pattern).map { Finding(statement: statement, pattern: pattern, message: $0) }
      }
    }
  }

  /// What is wrong with an action or a pattern; nil where AWS lists it, or something that it matches.
  func message(on pattern: String) -> String? {
    let parts = pattern.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, !Self.hasWildcards(parts[0]) else { return nil }
    guard catalogue.title(ofService: parts[0]) != nil else { return "AWS lists no service `\(parts[0])`" }
    if Self.hasWildcards(parts[1]) {
      let matcher = WildcardPattern(parts[1].lowercased())
      let isKnown = catalogue.actionNames(ofService: parts[0]).contains { matcher.matches($0.lowercased()) }
      return isKnown ? nil : "AWS lists no action that `\(pattern)` matches"
    }
    guard catalogue.action(pattern) == nil else { return nil }
    let hint = nearest(to: parts[1], in: parts[0]).map { ": did you mean `\(parts[0]):\($0)`?" } ?? ""
    return "AWS lists no action `\(pattern)`\(hint)"
  }

  private func nearest(to name: String, in service: String) -> String? {
    var best: (name: String, distance: Int)?
    for other in catalogue.actionNames(ofService: service) {
      guard let distance = EditDistance.of(other, name, atMost: 2), distance < best?.distance ?? 3 else {
        continue
      }
      best = (other, distance)
    }
    return best?.name
  }

  private static func hasWildcards(_ text: String) -> Bool { text.utf8.contains { $0 == 0x2A || $0 == 0x3F } }
}
