internal import CloudTrail
internal import Identity
internal import JSONTree

/// Credentials of root that are dead are tried.
enum RootDeadCredentials: Detection {
  private static let codes: Set<String> = [
    "InvalidClientTokenId", "UnrecognizedClientException", "InvalidAccessKeyId", "ExpiredToken",
    "ExpiredTokenException", "SignatureDoesNotMatch", "AuthFailure", "InvalidSignatureException",
    "IncompleteSignature", "RequestExpired", "Client.InvalidClientTokenId", "Client.AuthFailure",
  ]

  static let description = DetectionDescription(
    id: "root-dead-credentials", title: "dead credentials of root were tried", severity: .high,
    looksFor:
      "Calls of type Root that failed because the credentials are deleted, disabled, expired or signed wrongly, "
      + "and calls with a key after its deletion was recorded.",
    why: "Somebody has a copy of credentials that you believed gone.",
    falsePositives: "Automation that nobody told of the deletion; expired tokens of a console left open.",
    firstSteps: [
      "find the copy of the credentials, by its address and program, and destroy it",
      "look for what the same address does with other identities: rootlatch trail scan --all",
    ],
    fields: ["userIdentity.type", "userIdentity.accessKeyId", "errorCode", "eventName"],
    technique: .cloudAccounts)

  static func examine(_ story: Story, _ context: StoryContext) -> [Finding] {
    guard story.kind.isRootSession else { return [] }
    let refused = story.events.filter { codes.contains($0.errorCode ?? "") }
    let deaths = context.keyChanges.filter(\.isDeathOfRootKey)
    let late = story.events.filter { event in
      guard let key = event.actor.accessKeyID else { return false }
      return deaths.contains { $0.parameters["accessKeyId"]?.string == key && $0.time < event.time }
    }
    let events = Array((refused + late).reduce(into: [String: TrailEvent]()) { $0[$1.id] = $1 }.values)
      .sorted { $0.time < $1.time }
    guard let first = events.first else { return [] }
    let isExpiry = events.allSatisfy { $0.errorCode?.contains("Expired") == true }
    return [
      finding(
        events, severity: isExpiry ? .low : nil,
        "\(first.actor.accessKeyID ?? "a credential") of root was tried although it is no longer good "
          + "(\(first.errorCode ?? "deleted"))",
        next: "find the copy by its address and program, and destroy it")
    ]
  }
}

extension TrailEvent {
  /// Whether this deleted or disabled a key of root.
  fileprivate var isDeathOfRootKey: Bool {
    guard isAboutRootItself, !isFailure else { return false }
    return name == "DeleteAccessKey" || parameters["status"]?.string == "Inactive"
  }
}
