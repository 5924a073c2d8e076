internal import Identity

/// An organization for bills only, in which nothing can be managed centrally.
enum OrganizationFeaturesMissing: OrganizationCheck {
  static let description = CheckDescription(
    id: "organization-not-all-features", title: "organization does not have all features", severity: .high,
    controls: .centralAccess)

  static func examine(_ subject: OrganizationSubject) -> CheckOutcome {
    switch subject.evidence.hasAllFeatures {
    case .known(true): .pass("all features are enabled")
    case .known(false):
      .fail(
        "consolidated billing only",
        next:
          "in the management account: aws organizations enable-all-features, which every member must accept")
    case .unknown(let reason): .unknown(reason)
    }
  }
}
