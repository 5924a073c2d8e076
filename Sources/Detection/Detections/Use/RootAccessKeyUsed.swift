internal import CloudTrail
internal import Identity

/// Root's own access key is used.
enum RootAccessKeyUsed: Detection {
  static let description = DetectionDescription(
    id: "root-access-key-used", title: "root's access key was used", severity: .high,
    looksFor: "Calls of type Root with a long-term key (not ASIA) and without a session.",
    why: "Somewhere a root key lies in a file. Whoever finds it owns the account, without MFA.",
    falsePositives: "Old automation, which should have a role.",
    firstSteps: [
      "find where the key lies, by its address and program",
      "switch the key off; delete it once nothing breaks: rootlatch plan and apply",
      "move what used it to a role",
    ],
    fields: [
      "userIdentity.type", "userIdentity.accessKeyId", "userIdentity.sessionContext.attributes.creationDate",
    ],
    technique: .cloudAccounts)

  static func examine(_ story: Story, _ context: StoryContext) -> [Finding] {
    guard story.kind == .accessKey, let key = story.origin else { return [] }
    return [
      finding(
        story, "root's access key \(key) was used by \(story.programs.sorted().joined(separator: ", "))",
        next:
          "find where the key is used by its address and program, move that to a role, then delete the key")
    ]
  }
}
