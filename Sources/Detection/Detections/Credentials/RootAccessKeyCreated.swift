internal import CloudTrail
internal import Identity
internal import JSONTree

/// Root makes an access key for itself.
enum RootAccessKeyCreated: Detection {
  static let description = DetectionDescription(
    id: "root-access-key-created", title: "root made an access key for itself", severity: .critical,
    looksFor:
      "CreateAccessKey of type Root without a user's name in its parameters: no name means root itself. "
      + "`invokedBy: signin.amazonaws.com` is a person at the console and counts.",
    why: "A root key works from anywhere, without MFA, until somebody deletes it. Nothing needs one.",
    falsePositives: "None that should stay: whatever it is for can be done with a role.",
    firstSteps: [
      "delete the key: rootlatch plan and apply",
      "look for calls with the key: they are incidents of their own",
      containment,
    ],
    fields: [
      "eventName", "userIdentity.type", "requestParameters.userName",
      "responseElements.accessKey.accessKeyId",
    ],
    technique: .addedCredentials)

  static func examine(_ story: Story, _ context: StoryContext) -> [Finding] {
    let events = story.events(named: "CreateAccessKey").filter(\.isAboutRootItself)
    let keys = events.compactMap { $0.response["accessKey"]?["accessKeyId"]?.string }
    let named = keys.isEmpty ? "an access key" : "the access key \(keys.joined(separator: ", "))"
    return findings(
      events, done: "root made \(named) for itself", tried: "root tried to make an access key for itself",
      next: "delete the key: rootlatch plan and apply, or the IAM console of the management account, "
        + "Root access management")
  }
}
