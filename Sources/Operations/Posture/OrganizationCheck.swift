/// A check of the organization as a whole.
protocol OrganizationCheck: Sendable {
  /// What it is about.
  static var description: CheckDescription { get }

  /// Looks at the organization.
  static func examine(_ subject: OrganizationSubject) -> CheckOutcome
}

/// All checks of the organization, in the order of reports.
enum OrganizationChecks {
  static let all: [any OrganizationCheck.Type] = [
    OrganizationFeaturesMissing.self,
    TrustedAccessOff.self,
    CredentialsManagementOff.self,
    RootSessionsOff.self,
    DelegatedAdministratorMissing.self,
    RootGuardMissing.self,
    RootGuardTooBlunt.self,
  ]

  static func results(_ subject: OrganizationSubject) -> [CheckResult] {
    all.map { CheckResult($0.description, $0.examine(subject)) }
  }
}
