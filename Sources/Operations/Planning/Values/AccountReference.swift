public import Identity

/// An account as a plan names it.
public struct AccountReference: Hashable, Sendable {
  /// The id.
  public var id: AccountID
  /// The name; empty where it is not known.
  public var name: String
  /// The names of its units, such as `/Workloads/Production`; nil where they are not known.
  public var path: String?

  /// Names an account.
  public init(id: AccountID, name: String, path: String?) {
    self.id = id
    self.name = name
    self.path = path
  }

  init(_ account: Account) {
    self.init(id: account.id, name: account.name, path: account.place?.path)
  }

  /// Whether a text is its id or its name.
  public func isNamed(_ text: String) -> Bool { text == id.rawValue || (!name.isEmpty && text == name) }
}
