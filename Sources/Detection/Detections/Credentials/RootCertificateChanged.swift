internal import CloudTrail
internal import Identity

/// Root gets a certificate or a key pair to sign with.
enum RootCertificateChanged: Detection {
  static let recordNames: Set<String> = [
    "UploadSigningCertificate", "UpdateSigningCertificate", "CreateSigningCertificate",
    "CreateCloudFrontKeyPair", "UploadCloudFrontPublicKey", "UpdateCloudFrontPublicKey",
    "UpdateCloudFrontKeyPair",
  ]

  static let description = DetectionDescription(
    id: "root-certificate-added", title: "root got a certificate or key pair", severity: .critical,
    looksFor:
      "UploadSigningCertificate and its kin of type Root without a user's name, and CloudFront key pairs.",
    why: "A signing certificate is a credential as good as an access key, and most inventories forget it.",
    falsePositives: "Very old set-ups of CloudFront's signed URLs.",
    firstSteps: [
      "delete the certificate or key pair: rootlatch plan and apply",
      containment,
    ],
    fields: ["eventName", "userIdentity.type", "requestParameters.userName"],
    technique: .addedCredentials)

  static func examine(_ story: Story, _ context: StoryContext) -> [Finding] {
    findings(
      story.events.filter { recordNames.contains($0.name) && $0.isAboutRootItself },
      done: "root added or switched a certificate or key pair of its own",
      tried: "root tried to add or switch a certificate or key pair of its own",
      next:
        "delete the certificate: rootlatch plan and apply, or a root session for IAMDeleteRootUserCredentials"
    )
  }
}
