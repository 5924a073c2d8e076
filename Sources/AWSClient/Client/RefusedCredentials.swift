internal import AWSWire

/// What a service says of credentials that it does not take, whatever they were to be good for.
///
/// Source: "Common Errors" in the API references of the services, and Amazon S3 API Reference, "Error responses".
enum RefusedCredentials {
  private static let ended: Set<String> = [
    "ExpiredToken", "ExpiredTokenException", "TokenRefreshRequired", "RequestExpired",
  ]

  /// Codes that a Region which is not enabled answers as well.
  private static let unknown: Set<String> = [
    "UnrecognizedClientException", "InvalidClientTokenId", "InvalidAccessKeyId", "InvalidToken",
  ]

  /// Whether credentials were good once, and are no more.
  static func haveEnded(_ error: AWSError) -> Bool { ended.contains(error.code) }

  /// Whether other credentials may be taken: those of a session that has ended, or a key that is there no more.
  ///
  /// A session that is good for a while yet is not asked for anew because a service does not know it: that is how
  /// Regions answer that are not enabled.
  static func areMeant(by error: AWSError, _ credentials: ExpiringCredentials) -> Bool {
    haveEnded(error) || unknown.contains(error.code) && credentials.expiration == nil
  }

  /// What to do where the same credentials are all there is; nil where that depends on who asks.
  static func remedy(_ source: String) -> String? {
    switch source {
    case EnvironmentProvider.name:
      "the credentials come from the environment, which stays as it is: start again with fresh ones, or use a profile"
    case "shared-credentials-file", "config-file":
      "the credentials come from a file that is read again: put fresh ones there"
    case StaticCredentialsProvider.source: nil
    default: "`\(source)` gives the same credentials as before"
    }
  }
}
