public import RecordScan

extension RecordProfile.Counts {
  /// Hands over every count: whose, of what, the value, and the tally.
  ///
  /// Identities and values are numbers of texts; for ``TrailProfile/Dimension/identity`` the value is -1.
  public func forEach(_ body: (Int, TrailProfile.Dimension, Int, TrailProfile.Tally) -> Void) {
    for index in 0..<count {
      let row = self[index]
      guard let dimension = TrailProfile.Dimension(rawValue: row.dimension) else { continue }
      let tally = TrailProfile.Tally(
        count: row.count, failures: row.failures, first: row.first, last: row.last)
      body(row.identity, dimension, row.value, tally)
    }
  }
}
