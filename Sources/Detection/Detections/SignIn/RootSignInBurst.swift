internal import CloudTrail
internal import Identity

/// Many sign-ins as root fail one after the other.
enum RootSignInBurst: Detection {
  static let description = DetectionDescription(
    id: "root-sign-in-burst", title: "many sign-ins as root failed", severity: .high,
    looksFor:
      "Five or more failed sign-ins as root of one account within fifteen minutes, from whatever addresses.",
    why: "Somebody guesses root's password.",
    falsePositives: "A password manager with an old password.",
    firstSteps: [
      "make sure that root has MFA: rootlatch audit",
      "look for a sign-in that succeeded after the burst, in all three sign-in Regions",
      "look for PasswordRecoveryRequested: whoever cannot guess the password may try the mailbox",
    ],
    fields: [
      "eventName", "eventTime", "userIdentity.type", "responseElements.ConsoleLogin", "sourceIPAddress",
    ],
    technique: .bruteForce)

  static func examine(_ story: Story, _ context: StoryContext) -> [Finding] {
    guard story.kind == .failedSignIns else { return [] }
    let span = story.strand.firstSeen...story.strand.lastSeen
    let failures = context.failedSignIns.filter { span.contains($0.time) }
    let size = context.options.burst
    guard failures.count >= size,
      (size - 1..<failures.count).contains(where: { index in
        failures[index].time - failures[index - size + 1].time <= .seconds(900)
      })
    else { return [] }
    let places = story.strand.addresses.count
    return [
      finding(
        failures,
        "\(story.failedSignInCount) failures, the worst of them within minutes, from \(places) "
          + (places == 1 ? "address" : "addresses"),
        next: "make sure that root has MFA and a long password that is used nowhere else")
    ]
  }
}
