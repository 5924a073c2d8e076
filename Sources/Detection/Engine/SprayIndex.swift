internal import CloudTrail
internal import Identity

/// From which addresses sign-ins failed as root, and of which accounts, so that one who tries many is noticed.
///
/// The oldest addresses are forgotten where there are very many.
struct SprayIndex: Sendable {
  /// The most addresses that are remembered.
  static let limit = 20_000

  /// Pieces of five minutes in which sign-ins as root failed, by account.
  private var places: [String: [String: Set<Int64>]] = [:]

  /// Notes a failed sign-in, and gives the other accounts that the same address tried within an hour.
  mutating func note(_ event: TrailEvent) -> Set<String> {
    guard let address = event.sourceAddress, NetworkAddress(address) != nil else { return [] }
    places[address, default: [:]][event.account, default: []].insert(
      event.time.seconds / StrandKey.bucket)
    if places.count > Self.limit { forgetHalf() }
    return accounts(tried: [address], around: event.time).subtracting([event.account])
  }

  /// The accounts that somebody tried from one of some addresses within an hour of a moment.
  func accounts(tried addresses: some Sequence<String>, around moment: Timestamp) -> Set<String> {
    let piece = moment.seconds / StrandKey.bucket
    let span = piece - 12...piece + 12
    var accounts: Set<String> = []
    for address in addresses {
      for (account, pieces) in places[address] ?? [:] where pieces.contains(where: span.contains) {
        accounts.insert(account)
      }
    }
    return accounts
  }

  /// Forgets what was before a moment.
  mutating func forget(before moment: Timestamp) {
    let piece = moment.seconds / StrandKey.bucket
    for (address, accounts) in places {
      let left = accounts.mapValues { $0.filter { $0 >= piece } }.filter { !$0.value.isEmpty }
      places[address] = left.isEmpty ? nil : left
    }
  }

  private mutating func forgetHalf() {
    let latest = places.mapValues { $0.values.compactMap { $0.max() }.max() ?? 0 }
    let median = latest.values.sorted()[latest.count / 2]
    places = places.filter { (latest[$0.key] ?? 0) >= median }
    if places.count > Self.limit { places.removeAll() }
  }
}
