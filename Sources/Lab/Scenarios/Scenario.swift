import Identity

/// A world to start from, by name.
public enum Scenario: String, CaseIterable, Sendable {
  /// An organization as real ones are: twelve accounts and the mess that has gathered in them.
  case acme
  /// An organization with its management account and nothing else.
  case empty

  /// What it is for, in one line.
  public var summary: String {
    switch self {
    case .acme: "twelve accounts, with root keys, missing MFA and a blunt SCP among them"
    case .empty: "a management account and an empty organization"
    }
  }

  /// How many accounts it has when nobody asks for a number.
  public var accounts: Int {
    switch self {
    case .acme: 12
    case .empty: 1
    }
  }

  /// Builds the world.
  ///
  /// - Parameters:
  ///   - accounts: How many accounts it shall have; fewer than the scenario's own are not left out.
  ///   - seed: Where ids and secrets come from.
  ///   - now: The lab's time, before which everything happened.
  func world(accounts: Int, seed: UInt64, now: Timestamp) -> World {
    var builder = WorldBuilder(seed: seed, now: now)
    builder.found(self == .acme ? "acme-management" : "management", at: self == .acme ? 2600 : 30)
    if self == .acme { Acme.populate(&builder) }
    if accounts > builder.world.accounts.count {
      Crowd.populate(&builder, count: accounts - builder.world.accounts.count)
    }
    return builder.world
  }
}
