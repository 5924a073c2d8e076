internal import Cryptography

/// What stands for the body in a canonical request.
public enum PayloadHash {
  /// The body is not signed; S3 over TLS and presigned requests.
  public static let unsigned = "UNSIGNED-PAYLOAD"
  /// The SHA-256 of a body, in hexadecimal.
  public static func of(_ body: [UInt8]) -> String {
    body.isEmpty ? empty : SHA256.hash(body).hexadecimal
  }

  private static let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
}
