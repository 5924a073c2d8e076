internal import CommandLineKit
internal import Identity
internal import Operations

/// Why a cell of the table is a question mark: what is not known of a root user although no call for it failed.
///
/// Calls that failed stand among the gaps already.
struct UnknownFacts {
  /// Facts that are not known for one reason, and the accounts of which they are not.
  private struct Group {
    let facts: [String]
    let reason: String
    var accounts: [String]
  }

  private var groups: [Group] = []

  /// Gathers the facts of an audit, in the order of its accounts.
  init(_ audit: Audit) {
    for account in audit.accounts {
      guard let evidence = account.evidence else { continue }
      for (reason, facts) in Self.reasons(evidence) {
        let name =
          account.account.name.isEmpty
          ? "\(account.account.id)" : "\(account.account.id) \(account.account.name)"
        if let place = groups.firstIndex(where: { $0.facts == facts && $0.reason == reason }) {
          groups[place].accounts.append(name)
        } else {
          groups.append(Group(facts: facts, reason: reason, accounts: [name]))
        }
      }
    }
  }

  /// Hands over a paragraph for each reason; nothing where everything is known.
  func write(width: Int?, style: TerminalStyle, to output: (String) throws -> Void) rethrows {
    guard !groups.isEmpty else { return }
    try output(
      "\n" + style.paint("UNKNOWN", .bold, .yellow) + "  " + style.paint("facts behind a `?`", .bold) + "\n")
    for group in groups {
      let text =
        "  " + group.facts.joined(separator: ", ") + ": " + group.reason + " ("
        + group.accounts.joined(separator: ", ") + ")"
      try output(TextParagraph(width: width).render(text, indent: 4))
    }
  }

  /// Each reason with the facts that it keeps unknown, in the order of the columns.
  private static func reasons(_ evidence: RootEvidence) -> [(reason: String, facts: [String])] {
    let failures = Set(evidence.failures.map(\.description))
    let keys = (evidence.accessKeys.value ?? []).map { key in
      ("last use of \(key.id ?? "a key")", key.lastUse.reason)
    }
    let facts =
      [
        ("password", evidence.password.reason), ("access keys", evidence.accessKeys.reason),
        ("certificates", evidence.certificates.reason), ("MFA", evidence.isMFAEnabled.reason),
        ("MFA devices", evidence.mfaDevices.reason),
        ("last use of the password", evidence.passwordLastUsed.reason),
      ] + keys
    var found: [(reason: String, facts: [String])] = []
    for (fact, reason) in facts {
      guard let reason, !failures.contains(reason) else { continue }
      if let place = found.firstIndex(where: { $0.reason == reason }) {
        found[place].facts.append(fact)
      } else {
        found.append((reason, [fact]))
      }
    }
    return found
  }
}
