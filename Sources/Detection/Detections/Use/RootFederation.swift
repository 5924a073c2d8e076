internal import CloudTrail
internal import Identity
internal import JSONTree

/// Root lets others in, or makes itself tokens.
enum RootFederation: Detection {
  static let recordNames: Set<String> = [
    "GetFederationToken", "GetSessionToken", "GetSigninToken", "GetWebIdentityToken",
  ]

  static let description = DetectionDescription(
    id: "root-federation", title: "root made tokens", severity: .high,
    looksFor:
      "GetFederationToken, GetSessionToken, GetSigninToken and GetWebIdentityToken of type Root, and anything done by a federated "
      + "user whose session issuer is Root.",
    why:
      "Tokens outlive the key that made them, and a federated user of root does not look like root in most rules.",
    falsePositives: "Tools of long ago that hand out tokens with root's key.",
    firstSteps: [
      "find which key of root made the token, and delete that key",
      "look for calls with the token: in an account of an organization a service control policy stops it, nothing else does before it expires",
    ],
    fields: [
      "eventName", "userIdentity.type", "userIdentity.sessionContext.sessionIssuer.type",
      "requestParameters.name",
    ],
    technique: .useOfTokens)

  static func examine(_ story: Story, _ context: StoryContext) -> [Finding] {
    if story.kind == .federatedSession {
      let who = story.events.first?.actor.arn ?? "a federated user"
      return [
        finding(
          story,
          "\(who), whom root let in, made \(story.strand.count) \(story.strand.count == 1 ? "call" : "calls"): \(story.strand.actions.busiest(5))",
          next: "find out which root key made the token, and delete that key")
      ]
    }
    guard story.isPersonal else { return [] }
    let events = story.events.filter { recordNames.contains($0.name) }
    let what = Set(events.map(\.name)).sorted().joined(separator: ", ")
    return findings(
      events, done: "root made tokens (\(what))", tried: "root tried to make tokens (\(what))",
      next: "look for calls with the new key in the hours after")
  }
}
