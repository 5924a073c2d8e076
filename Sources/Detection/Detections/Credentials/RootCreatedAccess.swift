internal import CloudTrail
internal import Identity

/// Root makes ways in for others.
enum RootCreatedAccess: Detection {
  private static let actions: Set<String> = [
    "iam:AcceptDelegationRequest", "iam:AddClientIDToOpenIDConnectProvider", "iam:AddRoleToInstanceProfile",
    "iam:AddUserToGroup",
    "iam:AttachGroupPolicy", "iam:AttachRolePolicy", "iam:AttachUserPolicy", "iam:CreateAccessKey",
    "iam:CreateLoginProfile", "iam:CreateOpenIDConnectProvider", "iam:CreatePolicyVersion", "iam:CreateRole",
    "iam:CreateSAMLProvider", "iam:CreateServiceSpecificCredential", "iam:CreateUser",
    "iam:DeleteRolePermissionsBoundary", "iam:DeleteUserPermissionsBoundary", "iam:PutGroupPolicy",
    "iam:PutRolePolicy", "iam:PutUserPolicy", "iam:SendDelegationToken", "iam:SetDefaultPolicyVersion",
    "iam:UpdateAssumeRolePolicy",
    "iam:UpdateLoginProfile", "iam:UpdateSAMLProvider", "iam:UploadSSHPublicKey",
    "identitystore:CreateGroupMembership", "identitystore:CreateUser", "rolesanywhere:CreateProfile",
    "rolesanywhere:CreateTrustAnchor", "sso:AttachManagedPolicyToPermissionSet",
    "sso:CreateAccountAssignment", "sso:CreatePermissionSet", "sso:PutInlinePolicyToPermissionSet",
  ]

  static let recordNames = names(of: actions)

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
      event.isOne(of: actions) && event.actingService == nil
        && !(aboutCaller.contains(event.name) && event.isAboutRootItself)
    }
    guard !events.isEmpty else { return [] }
    let what = Set(events.map(\.name)).sorted().joined(separator: ", ")
    return findings(
      events, done: "root gave access to others: \(what)", tried: "root tried to give access to others",
      next: "look at each user, role and key that was made, and delete what nobody can explain")
  }

  /// Calls that without a user's name are about root itself, of which other detections tell.
  private static let aboutCaller: Set<String> = [
    "CreateAccessKey", "CreateLoginProfile", "CreateServiceSpecificCredential", "UpdateLoginProfile",
    "UploadSSHPublicKey",
  ]
}
