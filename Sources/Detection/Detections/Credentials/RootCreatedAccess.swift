internal import CloudTrail
internal import Identity
internal import JSONTree

/// Root makes ways in for others.
enum RootCreatedAccess: Detection {
  static let recordNames: Set<String> = [
    "AddUserToGroup", "AttachGroupPolicy", "AttachRolePolicy", "AttachUserPolicy", "CreateAccessKey",
    "CreateLoginProfile", "CreateOpenIDConnectProvider", "CreateRole", "CreateSAMLProvider", "CreateUser",
    "CreateServiceSpecificCredential", "PutGroupPolicy", "PutRolePolicy", "PutUserPolicy",
    "UpdateAssumeRolePolicy", "UpdateLoginProfile", "UploadSSHPublicKey",
  ]

  static let description = DetectionDescription(
    id: "root-created-access", title: "root gave access to others", severity: .high,
    looksFor:
      "Calls of type Root that make users, roles, keys, passwords, providers or permissions for others.",
    why: "What is made in a stolen root session lets its maker come back without root.",
    falsePositives: "Setting up a new account, where nothing else exists yet.",
    firstSteps: [
      "disable what was made: keys first, then passwords, roles and trust policies",
      containment,
      "look for calls of the new identities: rootlatch trail scan --all",
    ],
    fields: ["eventName", "userIdentity.type", "requestParameters.userName", "requestParameters.roleName"],
    technique: .createdAccount)

  static func examine(_ story: Story, _ context: StoryContext) -> [Finding] {
    guard story.isPersonal else { return [] }
    let events = story.events.filter { event in
      let whom = ["userName", "roleName", "groupName", "name", "url"].lazy
        .compactMap { event.parameters[$0]?.string }.first
      return recordNames.contains(event.name) && event.source == "iam.amazonaws.com" && whom != nil
        && !(event.isAboutRootItself && event.parameters["userName"] != nil)
        && event.actingService == nil
    }
    guard !events.isEmpty else { return [] }
    let what = Set(events.map(\.name)).sorted().joined(separator: ", ")
    return findings(
      events, done: "root gave access to others: \(what)", tried: "root tried to give access to others",
      next: "look at each user, role and key that was made, and delete what nobody can explain")
  }
}
