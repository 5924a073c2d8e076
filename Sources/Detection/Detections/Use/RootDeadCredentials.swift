internal import CloudTrail
internal import Identity
internal import JSONTree

/// Credentials of root that are dead are tried.
enum RootDeadCredentials: Detection {
  fileprivate static let codes: Set<String> = [
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
    let events = story.events.filter { $0.isDeadCredential || isLate($0, context.keyChanges) }
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

  /// Whether a key was used after it was deleted or switched off; it may have been switched on again.
  private static func isLate(_ event: TrailEvent, _ keyChanges: [TrailEvent]) -> Bool {
    guard let key = event.actor.accessKeyID else { return false }
    let last = keyChanges.last { change in
      change.isChangeOfRootKey && change.parameters["accessKeyId"]?.string == key && change.time < event.time
    }
    return last?.isDeathOfKey ?? false
  }
}

extension TrailEvent {
  /// Whether it failed because the credentials are deleted, disabled, expired or signed wrongly.
  var isDeadCredential: Bool { errorCode.map(RootDeadCredentials.codes.contains) ?? false }

  /// Whether this deleted a key of root, or switched one off or on.
  fileprivate var isChangeOfRootKey: Bool { isAboutRootItself && !isFailure }

  /// Whether the key is no longer good after this.
  fileprivate var isDeathOfKey: Bool {
    name == "DeleteAccessKey" || parameters["status"]?.string == "Inactive"
  }
}
