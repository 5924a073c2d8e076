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
    var programs: [String: Tally] = [:]
    var keys: [String: Tally] = [:]
    var hosts: [String: Tally] = [:]
    if let profile = result.profile {
      for identity in profile.identities { add(identity.name, identity.total, to: &identities) }
      for (name, tally) in sums(.region, profile) { add(name, tally, to: &regions) }
      for (name, tally) in sums(.address, profile) { add(network(name), tally, to: &addresses) }
      for (name, tally) in sums(.action, profile) { add(name, tally, to: &actions) }
      for (name, tally) in sums(.userAgent, profile) { add(name, tally, to: &programs) }
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
        for (name, tally) in session.addresses { add(name, converted(tally), to: &hosts) }
        for (name, tally) in session.userAgents { add(name, converted(tally), to: &programs) }
        // Temporary keys are as many as sessions, and say nothing that the session does not.
        for (name, tally) in session.accessKeys where !name.hasPrefix("ASIA") {
          add(name, converted(tally), to: &keys)
        }
      }
    }
    return [
      Group(heading: "IDENTITY", values: ranked(identities)),
      Group(heading: "REGION", values: ranked(regions)),
      Group(heading: "NETWORK", values: ranked(addresses)), Group(heading: "ADDRESS", values: ranked(hosts)),
      Group(heading: "API", values: ranked(actions)), Group(heading: "PROGRAM", values: ranked(programs)),
      Group(heading: "LONG-TERM ACCESS KEY", values: ranked(keys)),
    ].filter { !$0.values.isEmpty }
  }

  /// What all identities have of each value.
  private static func sums(
    _ dimension: TrailProfile.Dimension, _ profile: TrailScanResult.Profile
  ) -> [(name: String, tally: Tally)] {
    var sums = [Tally](repeating: none, count: profile.names.count)
    for identity in profile.identities {
      for count in identity.counts(dimension) { sums[Int(count.name)].add(count.tally) }
    }
    return sums.indices.lazy.filter { sums[$0].count > 0 }.map { (profile.names[$0], sums[$0]) }
  }

  private static let none = Tally(count: 0, failures: 0, first: .max, last: 0)

  /// The network of an address: 24 bits of IPv4, 48 of IPv6; other texts, such as names of services, as they are.
  static func network(_ address: String) -> String {
    if let prefix = threeNumbers(address) { return prefix + ".0/24" }
    let groups = address.split(separator: ":", omittingEmptySubsequences: false)
    guard groups.count >= 4, !groups.prefix(3).contains(where: \.isEmpty),
      groups.prefix(3).allSatisfy({ UInt16($0, radix: 16) != nil })
    else { return address }
    return groups.prefix(3).joined(separator: ":") + "::/48"
  }

  /// The first three numbers of an IPv4 address, byte by byte: a profile may have a hundred thousand of them.
  private static func threeNumbers(_ address: String) -> String? {
    var value = 0
    var digits = 0
    var dots = 0
    var end = address.startIndex
    for index in address.utf8.indices {
      switch address.utf8[index] {
      case UInt8(ascii: ".") where digits > 0 && dots < 3:
        (value, digits, dots, end) = (0, 0, dots + 1, index)
      case let byte where UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte:
        value = value * 10 + Int(byte - UInt8(ascii: "0"))
        digits += 1
        guard value <= 255 else { return nil }
      default: return nil
      }
    }
    return dots == 3 && digits > 0 ? String(address[..<end]) : nil
  }

  private static func converted(_ tally: Detection.Tally) -> Tally {
    Tally(
      count: UInt32(clamping: tally.count), failures: UInt32(clamping: tally.failures),
      first: UInt32(clamping: tally.firstSeen.seconds), last: UInt32(clamping: tally.lastSeen.seconds))
  }

  private static func add(_ name: String, _ tally: Tally, to values: inout [String: Tally]) {
    values[name, default: none].add(tally)
  }
}
