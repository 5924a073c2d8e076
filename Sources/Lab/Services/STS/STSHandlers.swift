import AWSServices

/// How the lab serves AWS STS.
enum STSHandlers {
  /// Every operation.
  static let all: [Handler] = [
    getCallerIdentity, getAccessKeyInfo, getSessionToken, getFederationToken, assumeRole, assumeRoot,
  ]
}
