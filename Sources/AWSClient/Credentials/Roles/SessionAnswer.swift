internal import AWSServices
internal import AWSWire
internal import Cryptography
internal import Identity

/// What STS answered to a provider, made into credentials or an error.
enum SessionAnswer {
  static func credentials(
    _ found: STS.SessionCredentials?, provider: String
  ) throws(CredentialsError) -> ExpiringCredentials {
    guard let found, !found.accessKeyId.isEmpty, !found.secretAccessKey.isEmpty else {
      throw CredentialsError(.refused, provider: provider, "the answer of STS has no credentials")
    }
    return ExpiringCredentials(
      Credentials(
        accessKeyID: found.accessKeyId, secretAccessKey: found.secretAccessKey,
        sessionToken: found.sessionToken),
      expiration: found.expiration, source: provider)
  }

  static func error(_ error: ClientError, provider: String, _ subject: String) -> CredentialsError {
    CredentialsError(
      error.isCancellation ? .cancelled : .refused, provider: provider, "\(subject): \(error)")
  }
}
