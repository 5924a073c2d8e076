public import CloudTrail

extension TrailScanResult {
  /// Who did what, in numbers.
  public struct Profile: Sendable {
    /// Numbers with their period.
    public typealias Tally = TrailProfile.Tally

    /// A value with its numbers.
    public struct Value: Sendable {
      /// The operation, Region, address or user agent.
      public let name: String
      /// The records that have it.
      public let tally: Tally
    }

    /// The same, with the name's place in ``Profile/names``.
    public struct Count: Sendable {
      /// The place.
      public let name: UInt32
      /// The records that have it.
      public let tally: Tally
    }

    /// One identity.
    public struct Identity: Sendable {
      /// The ARN of the user or role, or what names the identity otherwise.
      public let name: String
      /// All its records.
      public let total: Tally
      fileprivate let table: Table
      /// Where each dimension's counts begin, and where the last ones end.
      fileprivate let starts: ArraySlice<Int>

      /// Its records by value, in no order.
      public func counts(_ dimension: TrailProfile.Dimension) -> ArraySlice<Count> {
        let start = starts.startIndex + dimension.rawValue
        return table.counts[starts[start]..<starts[start + 1]]
      }

      /// Its records by value, in no order.
      public func values(_ dimension: TrailProfile.Dimension) -> [Value] {
        counts(dimension).map { Value(name: table.names[Int($0.name)], tally: $0.tally) }
      }
    }

    /// What all identities share.
    fileprivate final class Table: Sendable {
      let names: [String]
      let counts: [Count]

      init(_ names: [String], _ counts: [Count]) {
        self.names = names
        self.counts = counts
      }
    }

    /// The identities, the most active first.
    public let identities: [Identity]
    /// The names of identities and values.
    public let names: [String]
    /// How many values were left out because there were too many different ones.
    public let omissions: Int

    init(_ profile: borrowing TrailProfile) {
      let names = profile.names
      let dimensions = TrailProfile.Dimension.allCases.count
      // Which place an identity has among the others, by the number of its name.
      var places = [Int](repeating: -1, count: names.count)
      var owners: [(name: Int, total: Tally)] = []
      // How many counts there are of each identity and dimension, and then where they begin.
      var starts: [Int] = []
      profile.forEachCount { identity, dimension, _, tally in
        if places[identity] < 0 {
          places[identity] = owners.count
          owners.append((identity, Tally(count: 0, failures: 0, first: .max, last: 0)))
          for _ in 0..<dimensions { starts.append(0) }
        }
        let place = places[identity]
        if dimension == .identity {
          owners[place].total = tally
        } else {
          starts[place * dimensions + dimension.rawValue] += 1
        }
      }
      var sum = 0
      for index in starts.indices {
        (starts[index], sum) = (sum, sum + starts[index])
      }
      starts.append(sum)
      var counts = [Count](
        repeating: Count(name: 0, tally: Tally(count: 0, failures: 0, first: 0, last: 0)), count: sum)
      var next = starts
      profile.forEachCount { identity, dimension, value, tally in
        guard dimension != .identity else { return }
        let list = places[identity] * dimensions + dimension.rawValue
        counts[next[list]] = Count(name: UInt32(value), tally: tally)
        next[list] += 1
      }
      let table = Table(names, counts)
      identities = owners.indices.map { place in
        let first = place * dimensions
        return Identity(
          name: names[owners[place].name], total: owners[place].total, table: table,
          starts: starts[first...first + dimensions])
      }.sorted {
        $0.total.count != $1.total.count ? $0.total.count > $1.total.count : $0.name < $1.name
      }
      self.names = names
      omissions = profile.omissions
    }
  }
}
