/// A service control policy with its text and what it is attached to.
public struct ServiceControlPolicy: Hashable, Sendable {
  /// The id, such as `p-0123abcd`.
  public let id: String
  /// The name.
  public let name: String
  /// The JSON text.
  public let content: String
  /// The ids of roots, units and accounts it is attached to.
  public let targets: [String]

  /// Describes a policy.
  public init(id: String, name: String, content: String, targets: [String]) {
    self.id = id
    self.name = name
    self.content = content
    self.targets = targets
  }
}
