internal import CloudTrail
internal import Identity

/// Root signs in for the command line.
enum RootCommandLineSignIn: Detection {
  static let recordNames: Set<String> = ["AuthorizeOAuth2Access", "CreateOAuth2Token"]

  static let description = DetectionDescription(
    id: "root-command-line-sign-in", title: "root signed in with aws login", severity: .high,
    looksFor: "AuthorizeOAuth2Access and CreateOAuth2Token of type Root, which `aws login` makes.",
    why: "It puts root's credentials on somebody's machine for up to twelve hours.",
    falsePositives: "A task that needs root and was announced.",
    firstSteps: [
      "ask the owner of root whose machine it was",
      "refuse signin:AuthorizeOAuth2Access and signin:CreateOAuth2Token to root by a service control policy",
    ],
    fields: ["eventName", "userIdentity.type"],
    technique: .useOfTokens)

  static func examine(_ story: Story, _ context: StoryContext) -> [Finding] {
    guard story.isPersonal else { return [] }
    return findings(
      story.events.filter { recordNames.contains($0.name) }, done: "root signed in with aws login",
      tried: "root tried to sign in with aws login",
      next:
        "refuse signin:AuthorizeOAuth2Access and signin:CreateOAuth2Token to root by a service control policy"
    )
  }
}
