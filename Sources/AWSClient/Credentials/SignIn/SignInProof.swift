internal import Cryptography
internal import Identity
internal import JSONTree

/// A proof that a request comes from whoever has a key: a signed token that names method, URL and time.
///
/// Source: RFC 9449, section 4.2, with ES256 (RFC 7518).
enum SignInProof {
  /// The proof for a POST to a URL; `id` must be another each time.
  static func make(_ key: P256PrivateKey, url: String, at moment: Timestamp, id: String) -> String {
    let (x, y) = key.publicKey
    let header: JSON = [
      "typ": "dpop+jwt", "alg": "ES256",
      "jwk": ["kty": "EC", "x": .string(base64URL(x)), "y": .string(base64URL(y)), "crv": "P-256"],
    ]
    let claims: JSON = [
      "htm": "POST", "htu": .string(url), "iat": .integer(Int(moment.seconds)), "jti": .string(id),
    ]
    let signed = base64URL(header.bytes) + "." + base64URL(claims.bytes)
    return signed + "." + base64URL(key.sign(Array(signed.utf8)))
  }

  private static func base64URL(_ bytes: [UInt8]) -> String { Base64.encode(bytes, alphabet: .urlSafe) }
}
