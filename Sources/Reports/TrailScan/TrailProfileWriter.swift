internal import CloudTrail
internal import Identity
internal import JSONTree
internal import Operations

/// Writes the profiles of identities, which may have a million values, without a tree of JSON in between.
struct TrailProfileWriter {
  private static let dimensions: [(name: String, dimension: TrailProfile.Dimension)] = [
    ("actions", .action), ("regions", .region), ("addresses", .address), ("userAgents", .userAgent),
  ]

  /// The names in their order, and the place of each in it.
  private let names: [String]
  private let ranks: [UInt32]
  /// What values look like.
  ///
  /// All identities of a document are equally deep in it, so that this is made once.
  private var form: ProfileValueForm?
  /// What a list is sorted by: the most frequent first, equally frequent ones by name.
  private var order: [UInt64] = []
  /// Where in the list the value of each name is.
  private var places: [UInt32]

  /// Prepares for a profile.
  init(_ profile: TrailScanResult.Profile) {
    let texts = profile.names
    let sorted = texts.indices.sorted { texts[$0] < texts[$1] }
    var ranks = [UInt32](repeating: 0, count: texts.count)
    for (rank, index) in sorted.enumerated() { ranks[index] = UInt32(rank) }
    names = sorted.map { texts[$0] }
    self.ranks = ranks
    places = ranks
  }

  /// Writes the members of an identity into an object that is open.
  mutating func write(_ identity: TrailScanResult.Profile.Identity, to writer: inout JSONWriter) {
    writer.member("name", identity.name)
    writer.name("records")
    writer.integer(identity.total.count)
    writer.name("failures")
    writer.integer(identity.total.failures)
    writer.member("firstSeen", Timestamp(seconds: Int64(identity.total.first)).iso8601)
    writer.member("lastSeen", Timestamp(seconds: Int64(identity.total.last)).iso8601)
    for (name, dimension) in Self.dimensions {
      writer.name(name)
      var form = form.take() ?? ProfileValueForm(names, in: writer)
      let counts = identity.counts(dimension)
      sort(counts)
      writer.array(order.count) { index, text in
        let rank = Int(order[index] & 0xFFFF_FFFF)
        form.append(rank, counts[counts.startIndex + Int(places[rank])].tally, to: &text)
      }
      self.form = form
    }
  }

  private mutating func sort(_ counts: ArraySlice<TrailScanResult.Profile.Count>) {
    order.removeAll(keepingCapacity: true)
    for (place, count) in counts.enumerated() {
      let rank = ranks[Int(count.name)]
      places[Int(rank)] = UInt32(place)
      order.append(UInt64(~count.tally.count) << 32 | UInt64(rank))
    }
    order.sort()
  }
}
