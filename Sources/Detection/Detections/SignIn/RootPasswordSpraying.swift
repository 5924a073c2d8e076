internal import CloudTrail
internal import Identity

/// Somebody tries passwords of many, root's among them.
enum RootPasswordSpraying: Detection {
  static let description = DetectionDescription(
    id: "root-password-spraying", title: "somebody tries many names, root among them", severity: .high,
    looksFor:
      "One address whose sign-ins as root fail in three or more accounts within an hour, where two are medium; or ten "
      + "or more names, root's among them, whose sign-ins fail in one account within an hour. A sign-in as root from "
      + "an address that failed in three is critical. Names that do not exist are hidden in records, and each counts "
      + "as one.",
    why:
      "A spray tries one password on many names, and so stays below what is noticed of each; root of every account is "
      + "the name that always exists.",
    falsePositives: "A company whose people all leave through one address, after a change of passwords.",
    firstSteps: [
      "look for a sign-in, as root or as a user, that succeeded from these addresses",
      "make sure that root of every account tried has MFA or no password: rootlatch audit",
    ],
    fields: [
      "eventName", "eventTime", "userIdentity.type", "userIdentity.userName", "sourceIPAddress",
      "responseElements.ConsoleLogin",
    ],
    technique: .passwordSpraying)

  static func examine(_ story: Story, _ context: StoryContext) -> [Finding] {
    switch story.kind {
    case .failedSignIns: failures(story, context)
    case .consoleSession: success(story, context)
    default: []
    }
  }

  private static func failures(_ story: Story, _ context: StoryContext) -> [Finding] {
    let failures = story.events(named: "ConsoleLogin").filter(\.isFailure)
    var findings: [Finding] = []
    var accounts: Set<String> = []
    for event in failures { accounts.formUnion(context.accounts(triedFrom: event.sourceAddress, event.time)) }
    if accounts.count >= 2 {
      let shown = accounts.sorted().prefix(5).joined(separator: ", ")
      let more = accounts.count > 5 ? " and \(accounts.count - 5) more" : ""
      findings.append(
        finding(
          failures, severity: accounts.count >= context.options.sprayedAccounts ? nil : .medium,
          "the same address tried root of \(accounts.count) accounts within an hour: \(shown)\(more)",
          next: "look for a sign-in as root of any of these accounts from that address"))
    }
    let near = context.failedUserSignIns.filter { event in
      failures.contains { abs($0.time.seconds - event.time.seconds) <= 3600 }
    }
    let names = Set(near.map { $0.hasHiddenName ? $0.id : $0.actor.name }).count + 1
    if !failures.isEmpty, names >= context.options.sprayedNames {
      findings.append(
        finding(
          failures + near, "sign-ins failed for \(names) names within an hour, root among them",
          next: "look for a sign-in of any user that succeeded in that hour"))
    }
    return findings
  }

  private static func success(_ story: Story, _ context: StoryContext) -> [Finding] {
    for event in story.events(named: "ConsoleLogin") where !event.isFailure {
      let accounts = context.accounts(triedFrom: event.sourceAddress, event.time)
      guard accounts.count >= context.options.sprayedAccounts else { continue }
      return [
        finding(
          [event], severity: .critical,
          "the address that signed in failed as root of \(accounts.count) accounts within an hour",
          next:
            "treat the password as guessed; \(containment)"
        )
      ]
    }
    return []
  }
}

extension StoryContext {
  fileprivate func accounts(triedFrom address: String?, _ moment: Timestamp) -> Set<String> {
    guard let address else { return [] }
    return sprays.accounts(tried: [address], around: moment)
  }
}

extension TrailEvent {
  /// Whether the record hides a name because there is no such user.
  fileprivate var hasHiddenName: Bool {
    actor.userName == nil || actor.userName == "HIDDEN_DUE_TO_SECURITY_REASONS"
  }
}
