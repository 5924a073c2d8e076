internal import CloudTrail
internal import Identity

extension Story {
  /// Real addresses, most used first.
  var addresses: [String] {
    strand.addresses.filter { NetworkAddress($0.key) != nil }.sorted { left, right in
      left.value.count != right.value.count ? left.value.count > right.value.count : left.key < right.key
    }.map(\.key)
  }

  /// The networks of the addresses: autonomous systems where a directory knows them.
  func networks(_ directory: (any AddressDirectory)?) -> Set<String> {
    Set(
      addresses.compactMap { address in
        if let number = directory?.place(of: address)?.systemNumber { return "AS\(number)" }
        return NetworkAddress(address)?.network
      })
  }

  /// The countries of the addresses.
  func countries(_ directory: (any AddressDirectory)?) -> Set<String> {
    guard let directory else { return [] }
    return Set(addresses.compactMap { directory.place(of: $0)?.country })
  }

  /// The programs without their versions, so that an update is no new program.
  var programs: Set<String> {
    Set(strand.userAgents.keys.map { Self.program($0) })
  }

  /// The first word of a user agent without version; browsers all begin alike, so theirs keep the platform.
  static func program(_ agent: String) -> String {
    let agent = agent.hasPrefix("[") && agent.hasSuffix("]") ? String(agent.dropFirst().dropLast()) : agent
    if agent.hasPrefix("Mozilla/") {
      let platform = agent.drop { $0 != "(" }.dropFirst().prefix { $0 != ";" && $0 != ")" }
      return platform.isEmpty ? "a browser" : "a browser on \(platform)"
    }
    return String(agent.prefix { $0 != "/" && $0 != " " && $0 != "," })
  }

  /// How many sign-ins failed.
  var failedSignInCount: Int {
    strand.actions.filter { $0.key.hasSuffix(":ConsoleLogin") }.map(\.value.failures).reduce(0, +)
  }

  /// Who opens a root session, and where.
  var callerPair: String? { call.map { "\($0.caller) \($0.task) \(account)" } }

  /// Whether root itself, and no service and no AssumeRoot session, was active.
  var isPersonal: Bool {
    switch kind {
    case .consoleSession, .temporaryCredentials, .accessKey, .federatedSession, .unattributed: true
    default: false
    }
  }

  /// Whether all of it was delivered late or again.
  var isBackfilled: Bool { strand.count > 0 && strand.backfilledCount == strand.count }
}
