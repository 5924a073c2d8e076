/// Where an account hangs in the tree of organizational units.
public struct OrganizationPlace: Hashable, Sendable, CustomStringConvertible {
  /// The ids from the root (`r-…`) down to the unit that holds the account.
  public let ids: [String]
  /// The names of the units, without the root's.
  public let names: [String]

  /// Names a place.
  public init(ids: [String], names: [String]) {
    self.ids = ids
    self.names = names
  }

  /// The names joined by `/`, beginning with one; `/` alone is the root.
  public var path: String { "/" + names.joined(separator: "/") }

  /// The path.
  public var description: String { path }

  /// The place of a unit right below this one.
  func child(id: String, name: String) -> OrganizationPlace {
    OrganizationPlace(ids: ids + [id], names: names + [name])
  }
}
