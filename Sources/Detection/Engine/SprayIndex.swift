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
  /// The same for sign-ins as root that succeeded.
  private var arrivals: [String: [String: Set<Int64>]] = [:]

  /// Notes a sign-in, which a spray from the same address makes another matter.
  mutating func noteSignIn(_ event: TrailEvent) {
    guard let address = event.sourceAddress, NetworkAddress(address) != nil else { return }
    arrivals[address, default: [:]][event.account, default: []].insert(
      event.time.seconds / StrandKey.bucket)
    if arrivals.count > Self.limit { Self.forgetHalf(&arrivals) }
  }

  /// Notes a failed sign-in, and gives the other accounts that the same address tried or entered within an hour.
  mutating func note(_ event: TrailEvent) -> Set<String> {
    guard let address = event.sourceAddress, NetworkAddress(address) != nil else { return [] }
    places[address, default: [:]][event.account, default: []].insert(
      event.time.seconds / StrandKey.bucket)
    if places.count > Self.limit { Self.forgetHalf(&places) }
    return Self.accounts(places[address], around: event.time)
      .union(Self.accounts(arrivals[address], around: event.time))
  }

  /// The accounts that somebody tried from one of some addresses within an hour of a moment.
  func accounts(tried addresses: some Sequence<String>, around moment: Timestamp) -> Set<String> {
    addresses.reduce(into: Set()) { $0.formUnion(Self.accounts(places[$1], around: moment)) }
  }

  private static func accounts(_ found: [String: Set<Int64>]?, around moment: Timestamp) -> Set<String> {
    let piece = moment.seconds / StrandKey.bucket
    let span = piece - 12...piece + 12
    return Set((found ?? [:]).filter { $0.value.contains(where: span.contains) }.keys)
  }

  /// Forgets what was before a moment.
  mutating func forget(before moment: Timestamp) {
    let piece = moment.seconds / StrandKey.bucket
    Self.forget(before: piece, &places)
    Self.forget(before: piece, &arrivals)
  }

  private static func forget(before piece: Int64, _ places: inout [String: [String: Set<Int64>]]) {
    places = places.compactMapValues { accounts in
      let left = accounts.mapValues { $0.filter { $0 >= piece } }.filter { !$0.value.isEmpty }
      return left.isEmpty ? nil : left
    }
  }

  private static func forgetHalf(_ places: inout [String: [String: Set<Int64>]]) {
    let latest = places.mapValues { $0.values.compactMap { $0.max() }.max() ?? 0 }
    let median = latest.values.sorted()[latest.count / 2]
    places = places.filter { (latest[$0.key] ?? 0) >= median }
    if places.count > limit { places.removeAll() }
  }
}
