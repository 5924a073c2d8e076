internal import Cryptography

extension Story {
  /// The same for the same activity: made of kind, account and anchor.
  var id: String {
    let digest = SHA256.hash(Array("\(kind.rawValue)\n\(account)\n\(anchor)".utf8))
    return String(digest.hexadecimal.prefix(16))
  }

  /// The story with its numbers, for people and programs.
  var session: ActivitySession {
    ActivitySession(
      id: id, kind: kind, account: account, creationDate: creationDate,
      isMFAAuthenticated: strand.isMFAAuthenticated, assumeRoot: call, firstSeen: strand.firstSeen,
      lastSeen: strand.lastSeen, count: strand.count, readOnlyCount: strand.readOnlyCount,
      failureCount: strand.failureCount, accessKeys: strand.accessKeys, addresses: strand.addresses,
      regions: strand.regions, userAgents: strand.userAgents, actions: strand.actions,
      isBackfilled: isBackfilled)
  }
}
