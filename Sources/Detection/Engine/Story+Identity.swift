internal import Cryptography

extension Story {
  /// The same for the same activity: made of account and anchor, and of the kind but for sessions, whose kind may
  /// only turn out when the record of their beginning comes.
  var id: String {
    let digest = SHA256.hash(Array(identity.utf8))
    return String(digest.hexadecimal.prefix(16))
  }

  /// What the id is made of.
  var identity: String { "\(family)\n\(account)\n\(anchor)" }

  private var family: String {
    switch kind {
    case .consoleSession, .rootSession, .temporaryCredentials, .unattributed: "session"
    default: kind.rawValue
    }
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
