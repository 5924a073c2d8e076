internal import CloudTrail
internal import Identity
internal import JSONTree

/// Who may open root sessions in member accounts changes.
enum RootAccessDelegated: Detection {
  static let recordNames = Set(RootActivity.delegationNames)

  static let description = DetectionDescription(
    id: "root-access-delegated", title: "who may open root sessions was changed", severity: .high,
    looksFor:
      "RegisterDelegatedAdministrator and EnableAWSServiceAccess for iam.amazonaws.com, and their opposites, "
      + "whoever calls them.",
    why:
      "A delegated administrator of IAM may become root of every member account; without trusted access nobody "
      + "manages root centrally.",
    falsePositives: "Setting up central root access.",
    firstSteps: [
      "ask the caller whether it was meant",
      "see who may open root sessions now: rootlatch audit",
      "look for AssumeRoot by the delegate",
    ],
    fields: [
      "eventName", "userIdentity.arn", "requestParameters.servicePrincipal", "requestParameters.accountId",
    ],
    technique: .modifiedTenancy)

  static func examine(_ story: Story, _ context: StoryContext) -> [Finding] {
    let events = story.events.filter {
      recordNames.contains($0.name) && RootActivity.changesOrganization($0)
    }
    let opened = events.filter {
      ["EnableAWSServiceAccess", "RegisterDelegatedAdministrator"].contains($0.name)
    }
    let closed = events.filter { !opened.map(\.id).contains($0.id) }
    var lesser = findings(closed)
    for index in lesser.indices { lesser[index].severity = min(lesser[index].severity, .medium) }
    return findings(opened) + lesser
  }

  private static func findings(_ events: [TrailEvent]) -> [Finding] {
    guard let who = events.first?.actor.name else { return [] }
    let what = Set(events.map(text)).sorted().joined(separator: ", ")
    return findings(
      events, done: "\(who) changed who may open root sessions: \(what)",
      tried: "\(who) tried to change who may open root sessions: \(what)",
      next: "make sure that the change was meant: rootlatch audit shows who may open root sessions")
  }

  private static func text(_ event: TrailEvent) -> String {
    let delegate = event.parameters["accountId"]?.string.map { " of account \($0)" } ?? ""
    switch event.name {
    case "RegisterDelegatedAdministrator": return "delegated administrator\(delegate) registered for IAM"
    case "DeregisterDelegatedAdministrator": return "delegated administrator\(delegate) removed for IAM"
    case "EnableAWSServiceAccess": return "trusted access of IAM switched on"
    default: return "trusted access of IAM switched off"
    }
  }
}
