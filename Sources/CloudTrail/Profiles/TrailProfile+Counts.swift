internal import RecordScan

extension TrailProfile {
  /// The names of identities and values, by number.
  public var names: [String] { profile.strings }

  /// How many values were left out because there was no room for more different ones.
  public var omissions: Int { profile.omissions }

  /// Hands over every count: whose, of what, the value, and the tally.
  ///
  /// Identities and values are numbers of names; for ``Dimension/identity`` the value is -1.
  public func forEachCount(_ body: (Int, Dimension, Int, Tally) -> Void) {
    profile.forEachRow { row in
      guard let dimension = Dimension(rawValue: row.dimension) else { return }
      body(
        row.identity, dimension, row.value,
        Tally(count: row.count, failures: row.failures, first: row.first, last: row.last))
    }
  }

  /// Adds what another profile counted; there is room for as much as both have room for.
  public mutating func add(_ other: borrowing TrailProfile) { profile.add(other.profile) }
}
