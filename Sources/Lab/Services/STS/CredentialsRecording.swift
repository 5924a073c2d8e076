import AWSServices
import AWSWire
import Cryptography
import JSONTree

/// Temporary credentials as CloudTrail records them: without the secret.
enum CredentialsRecording {
  /// Writes the member `credentials`, where there are some.
  static func write(_ credentials: STS.SessionCredentials?, to writer: inout JSONWriter) {
    guard let credentials else { return }
    writer.name("credentials")
    writer.openObject()
    writer.member("accessKeyId", credentials.accessKeyId)
    writer.member("sessionToken", credentials.sessionToken.reveal())
    writer.member("expiration", credentials.expiration.trailForm)
    writer.closeObject()
  }
}
