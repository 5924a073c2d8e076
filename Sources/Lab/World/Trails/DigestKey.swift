import AWSWire
import Cryptography
import Identity

/// The key that signs the digest files of one Region.
struct DigestKey: Structure {
  var region = ""
  /// The private key, in the form it is stored in.
  var privateKey = Secret("")
  /// The public key, as ListPublicKeys returns it: an `RSAPublicKey` of PKCS #1 in DER.
  var publicKey = Blob([])
  var validFrom = Timestamp(seconds: 0)
  var validUntil = Timestamp(seconds: 0)

  init() {}

  /// Makes a key that is good from a month before now on, for as long as a lab may run.
  init(region: String, at moment: Timestamp) throws(InvalidRSAKey) {
    let key = try RSAPrivateKey()
    self.region = region
    privateKey = key.stored
    publicKey = Blob(key.publicKey.pkcs1)
    validFrom = (moment - .seconds(30 * 86400)).wholeSeconds
    validUntil = (moment + .seconds(3650 * 86400)).wholeSeconds
  }

  mutating func members(_ members: inout Members) {
    members.required("Region", &region)
    members.required("PrivateKey", &privateKey)
    members.required("PublicKey", &publicKey)
    members.required("ValidFrom", &validFrom)
    members.required("ValidUntil", &validUntil)
  }

  /// How digest files name the key.
  var fingerprint: String { MD5.hash(publicKey.bytes).hexadecimal }
}
