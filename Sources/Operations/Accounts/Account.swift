internal import AWSServices
public import Identity

/// An account of the organization, in whatever state.
public struct Account: Hashable, Sendable {
  /// The id.
  public let id: AccountID
  /// The name; empty where it is not known.
  public var name: String
  /// The address of the root user; empty where it is not known.
  public var email: String
  /// The state.
  public var state: AccountState
  /// Whether it is the organization's management account.
  public var isManagement: Bool
  /// Where it hangs in the organization; nil where the tree does not show it.
  public var place: OrganizationPlace?
  /// The tags; nil where they were not asked for.
  public var tags: [String: String]?

  /// Describes an account.
  public init(
    id: AccountID, name: String = "", email: String = "", state: AccountState = .unknown,
    isManagement: Bool = false, place: OrganizationPlace? = nil, tags: [String: String]? = nil
  ) {
    self.id = id
    self.name = name
    self.email = email
    self.state = state
    self.isManagement = isManagement
    self.place = place
    self.tags = tags
  }

  /// Takes an account as Organizations lists it; nil where it has no valid id.
  ///
  /// AWS announced the end of `Status`, so `State` is read first.
  init?(_ listed: Organizations.Account) {
    guard let id = listed.id.flatMap(AccountID.init(rawValue:)) else { return nil }
    self.init(
      id: id, name: listed.name ?? "", email: listed.email ?? "",
      state: (listed.state?.rawValue ?? listed.status?.rawValue).map(AccountState.init) ?? .unknown)
  }
}
