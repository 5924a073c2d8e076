internal import CloudTrail
internal import Detection
internal import Identity
internal import Operations

/// What a scan's summary shows first.
enum TrailScanRanking {
  typealias Tally = TrailProfile.Tally

  /// The most frequent first.
  static func ranked(_ values: [String: Tally]) -> [(name: String, tally: Tally)] {
    values.sorted { left, right in
      left.value.count != right.value.count ? left.value.count > right.value.count : left.key < right.key
    }.map { (name: $0.key, tally: $0.value) }
  }

  /// A heading, and what stands below it.
  struct Group {
    let heading: String
    let values: [(name: String, tally: Tally)]
  }

  /// Root's activity by account, Region, network and operation; of everybody, where everybody was profiled.
  static func groups(_ result: TrailScanResult) -> [Group] {
    var identities: [String: Tally] = [:]
    var regions: [String: Tally] = [:]
    var addresses: [String: Tally] = [:]
    var actions: [String: Tally] = [:]
    if let profile = result.profile {
      for identity in profile.identities {
        add(identity.name, identity.total, to: &identities)
        for (name, tally) in identity.values[.region] ?? [:] { add(name, tally, to: &regions) }
        for (name, tally) in identity.values[.address] ?? [:] { add(network(name), tally, to: &addresses) }
        for (name, tally) in identity.values[.action] ?? [:] { add(name, tally, to: &actions) }
      }
    } else {
      for session in result.report.sessions {
        let total = Tally(
          count: UInt32(clamping: session.count), failures: UInt32(clamping: session.failureCount),
          first: UInt32(clamping: session.firstSeen.seconds), last: UInt32(clamping: session.lastSeen.seconds)
        )
        add("root of \(session.account)", total, to: &identities)
        for (name, tally) in session.regions { add(name, converted(tally), to: &regions) }
        for (name, tally) in session.addresses { add(network(name), converted(tally), to: &addresses) }
        for (name, tally) in session.actions { add(name, converted(tally), to: &actions) }
      }
    }
    return [
      Group(heading: "IDENTITY", values: ranked(identities)),
      Group(heading: "REGION", values: ranked(regions)),
      Group(heading: "NETWORK", values: ranked(addresses)), Group(heading: "API", values: ranked(actions)),
    ].filter { !$0.values.isEmpty }
  }

  /// The network of an address: 24 bits of IPv4, 48 of IPv6; other texts, such as names of services, as they are.
  static func network(_ address: String) -> String {
    let parts = address.split(separator: ".", omittingEmptySubsequences: false)
    if parts.count == 4, parts.allSatisfy({ UInt8($0) != nil }) {
      return parts.prefix(3).joined(separator: ".") + ".0/24"
    }
    let groups = address.split(separator: ":", omittingEmptySubsequences: false)
    guard groups.count >= 4, !groups.prefix(3).contains(where: \.isEmpty),
      groups.prefix(3).allSatisfy({ UInt16($0, radix: 16) != nil })
    else { return address }
    return groups.prefix(3).joined(separator: ":") + "::/48"
  }

  private static func converted(_ tally: Detection.Tally) -> Tally {
    Tally(
      count: UInt32(clamping: tally.count), failures: UInt32(clamping: tally.failures),
      first: UInt32(clamping: tally.firstSeen.seconds), last: UInt32(clamping: tally.lastSeen.seconds))
  }

  private static func add(_ name: String, _ tally: Tally, to values: inout [String: Tally]) {
    if values[name] != nil { values[name]?.add(tally) } else { values[name] = tally }
  }
}
