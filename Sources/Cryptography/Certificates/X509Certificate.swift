internal import CCrypto

/// What the lab needs to know of an X.509 certificate: its fingerprints and when it is valid (RFC 5280).
///
/// Neither the signature nor the chain is verified.
public struct X509Certificate: Hashable, Sendable {
  /// The SHA-1 of the certificate's DER form, which other systems call its thumbprint.
  public let sha1Fingerprint: SHA1Digest
  /// The SHA-256 of the certificate's DER form.
  public let sha256Fingerprint: SHA256Digest
  /// The first second of validity, in seconds since 1970.
  public let notBefore: Int64
  /// The last second of validity, in seconds since 1970.
  public let notAfter: Int64

  /// The longest PEM text read, in bytes of UTF-8; IAM's `certificateBodyType` has the same limit.
  public static let maximumLength = 16_384

  /// Reads the one certificate of a PEM text (RFC 7468).
  ///
  /// - Throws: `InvalidCertificate` when the text is too long, holds none or several, or is malformed.
  public init(pem: String) throws(InvalidCertificate) {
    guard pem.utf8.count <= Self.maximumLength else { throw .tooLong }
    switch PEMLabels.count(of: "CERTIFICATE", in: pem.utf8.span) {
    case 0: throw .absent
    case 1: break
    default: throw .several
    }
    let parsed = try ParsedCertificate(pem: pem)
    let der = try parsed.der()
    sha1Fingerprint = SHA1.hash(der)
    sha256Fingerprint = SHA256.hash(der)
    (notBefore, notAfter) = try parsed.validity()
  }
}

/// Why a text is not one X.509 certificate.
public enum InvalidCertificate: Error, Hashable, Sendable, CustomStringConvertible {
  /// The text is longer than `X509Certificate.maximumLength`.
  case tooLong
  /// The text holds no PEM certificate.
  case absent
  /// The text holds more than one PEM certificate.
  case several
  /// The PEM or the DER inside it cannot be read.
  case malformed

  /// One line saying what is wrong.
  public var description: String {
    switch self {
    case .tooLong: "certificate is longer than \(X509Certificate.maximumLength) bytes"
    case .absent: "no PEM certificate found"
    case .several: "more than one PEM certificate found"
    case .malformed: "certificate cannot be parsed"
    }
  }
}
