internal import CloudTrail
internal import Identity

/// Somebody decides over the account as a whole.
enum RootAccountControl: Detection {
  static let recordNames = decisions.union(contacts)

  private static let decisions: Set<String> = ["CloseAccount", "LeaveOrganization"]
  private static let contacts: Set<String> = [
    "PutContactInformation", "PutAlternateContact", "DeleteAlternateContact", "EnableRegion", "DisableRegion",
    "UpdateAccountPasswordPolicy", "DeleteAccountPasswordPolicy", "SetSecurityTokenServicePreferences",
    "UpdateAccountContactInformation", "EnableIAMUserAccessToBilling", "CreateAccountAlias",
    "DeleteAccountAlias",
  ]

  static let description = DetectionDescription(
    id: "account-control-changed", title: "the account as a whole was changed", severity: .critical,
    looksFor:
      "CloseAccount and LeaveOrganization by root; changes of contacts, Regions and the password policy by "
      + "root.",
    why:
      "An account that leaves the organization leaves its service control policies; contacts decide who can prove "
      + "ownership to AWS.",
    falsePositives: "Closing an account that was announced; onboarding.",
    firstSteps: [
      "ask whoever runs the account whether it was announced",
      "closed: AWS Support reopens an account for 90 days; left: invite it again before anything else",
      containment,
    ],
    fields: ["eventName", "userIdentity", "requestParameters"],
    technique: .modifiedTenancy)

  static func examine(_ story: Story, _ context: StoryContext) -> [Finding] {
    guard story.kind.isRootSession else { return [] }
    let events = story.events.filter { decisions.contains($0.name) }
    let what = Set(events.map(\.name)).sorted().joined(separator: ", ")
    let minor = story.isPersonal ? story.events.filter { contacts.contains($0.name) } : []
    var findings = findings(
      events, done: "root called \(what)", tried: "root tried \(what)",
      next: "if nobody announced it: a closed account can be reopened through AWS Support for 90 days")
    if !minor.isEmpty {
      let names = Set(minor.map(\.name)).sorted().joined(separator: ", ")
      findings.append(
        finding(
          minor, severity: .medium, "root changed settings of the account: \(names)",
          next: "compare contacts, Regions and the password policy with what they should be"))
    }
    return findings
  }
}
