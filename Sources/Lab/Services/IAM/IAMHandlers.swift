/// How the lab serves AWS Identity and Access Management.
enum IAMHandlers {
  /// Every operation.
  static let all: [Handler] =
    rootFeatures + accessKeys + signingCertificates + loginProfiles + passwords + virtualMFADevices
    + mfaDevices + accountFigures + credentialReports + authorizationDetails + aliases + users + userPolicies
    + groups + groupPolicies + roles + roleSettings + rolePolicies + serviceLinkedRoles + managedPolicies
    + policyVersions + policyUses + simulation
}
