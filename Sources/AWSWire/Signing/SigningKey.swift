public import Cryptography

/// The key derived from a secret for one day, Region and service.
///
/// Good for caching: deriving it costs four HMACs. It cannot be printed.
public struct SigningKey: Sendable {
  private let key: Secret

  /// Derives the key: `HMAC(HMAC(HMAC(HMAC("AWS4" + secret, day), region), service), "aws4_request")`.
  public init(secret: Secret, scope: CredentialScope) {
    let start = Array("AWS4".utf8) + Array(secret.reveal().utf8)
    let day = HMACSHA256.authenticate(scope.day, key: start)
    let region = HMACSHA256.authenticate(scope.region, key: day)
    let service = HMACSHA256.authenticate(scope.service, key: region)
    self.key = Secret(utf8: HMACSHA256.authenticate("aws4_request", key: service).bytes)
  }

  /// The signature of a string to sign, in hexadecimal.
  public func signature(of stringToSign: String) -> String { signature(of: Array(stringToSign.utf8)) }

  /// The signature of the bytes of a string to sign, in hexadecimal.
  func signature(of bytes: [UInt8]) -> String {
    let digest = key.withSpan { HMACSHA256.authenticate(bytes.span, key: $0) }
    return digest.hexadecimal
  }
}
