internal import CloudTrail
internal import Identity

/// A certificate of root is deleted.
enum RootCertificateDeleted: Detection {
  static let recordNames: Set<String> = [
    "DeleteSigningCertificate", "DeleteCloudFrontKeyPair", "DeleteCloudFrontPublicKey",
  ]

  static let description = DetectionDescription(
    id: "root-certificate-deleted", title: "a certificate or key pair of root was deleted", severity: .medium,
    looksFor:
      "DeleteSigningCertificate of type Root without a user's name, and the deletion of CloudFront key pairs, outside "
      + "of root sessions.",
    why: "There was a credential that most inventories forget: somebody had it until now.",
    falsePositives: "The owner tidying up, which is good.",
    firstSteps: [
      "ask the owner of root whether it was them",
      "look for when it was made, and by whom",
    ],
    fields: [
      "eventName", "userIdentity.type", "requestParameters.userName", "requestParameters.certificateId",
    ],
    technique: .accountManipulation)

  static func examine(_ story: Story, _ context: StoryContext) -> [Finding] {
    guard story.isPersonal else { return [] }
    return findings(
      story.events.filter { recordNames.contains($0.name) && $0.isAboutRootItself },
      done: "root deleted a certificate or key pair of its own",
      tried: "root tried to delete a certificate or key pair of its own",
      next: "look for when it was made and what it was used for: rootlatch trail scan")
  }
}
