import Cryptography
import TestKit
import Testing

/// Keys of the curve P-256, made for these tests, and what Python's cryptography says of their signatures.
@Suite("P-256")
struct P256Tests {
  private static let sec1 = """
    -----BEGIN EC PRIVATE KEY-----
    MHcCAQEEIE6YIJ+gfsfCiDoUM693ErB5Fqm8zr3pEZ52mFh8Rq0SoAoGCCqGSM49
    AwEHoUQDQgAEim42KrgZPddhdCnm7gIzixRP2nXdgUDfAva+xlFSjuRgvQzJ5H/s
    GzERPxnE19+WI7T8V+/EMuiFlm81S1br+g==
    -----END EC PRIVATE KEY-----
    """

  private static let pkcs8 = """
    -----BEGIN PRIVATE KEY-----
    MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgTpggn6B+x8KIOhQz
    r3cSsHkWqbzOvekRnnaYWHxGrRKhRANCAASKbjYquBk912F0KebuAjOLFE/add2B
    QN8C9r7GUVKO5GC9DMnkf+wbMRE/GcTX35YjtPxX78Qy6IWWbzVLVuv6
    -----END PRIVATE KEY-----
    """

  private static let otherCurve = """
    -----BEGIN EC PRIVATE KEY-----
    MIGkAgEBBDASObRrOQsSnCzO5zsWDfJlss7gEm3yTrJnmRVZikobbWFrwOdjFQfG
    58pHWkPLv92gBwYFK4EEACKhZANiAASfoygr+HbGNGL8ChHkjN9/Th7B1K37obxn
    gmeHsgw9627S+1l5uGXm16tDP90H5Kxt+9gWo8ieS9yxYaN+2J2VAUBeYjotDJDP
    00zzelEIMUBQtg1tPe9geCo/i7lWx4M=
    -----END EC PRIVATE KEY-----
    """

  @Test(arguments: [sec1, pkcs8])
  func `signatures and coordinates are those that others find`(_ pem: String) async throws {
    let key = try P256PrivateKey(pem: Secret(pem))
    let code = """
      import sys
      from cryptography.hazmat.primitives import hashes, serialization
      from cryptography.hazmat.primitives.asymmetric import ec, utils
      key = serialization.load_pem_private_key(sys.stdin.buffer.read(), None).public_key()
      for line in sys.argv[1:]:
          message, signature = line.split(":")
          r, s = int(signature[:64], 16), int(signature[64:], 16)
          key.verify(utils.encode_dss_signature(r, s), message.encode(), ec.ECDSA(hashes.SHA256()))
      print("%064x %064x" % (key.public_numbers().x, key.public_numbers().y))
      """
    let signed = (0..<40).map { "message \($0):" + Hexadecimal.encode(key.sign(Array("message \($0)".utf8))) }
    let said = try await PythonInterpreter.run("-c", [code] + signed, input: pem)
    let (x, y) = key.publicKey
    #expect(said == "\(Hexadecimal.encode(x)) \(Hexadecimal.encode(y))\n")
    #expect(key.sign([]).count == 2 * P256PrivateKey.size)
  }

  @Test(arguments: [
    otherCurve, "", "hello", "-----BEGIN EC PRIVATE KEY-----\nMAA=\n-----END EC PRIVATE KEY-----",
  ])
  func `what is no such key is refused`(_ pem: String) {
    #expect(throws: InvalidP256Key.self) { try P256PrivateKey(pem: Secret(pem)) }
  }

  @Test func `what follows a key is refused`() throws {
    let text = Self.pkcs8.split(separator: "\n").dropFirst().dropLast().joined()
    let longer = Base64.encode(try Base64.decode(text) + [0])
    #expect(throws: InvalidP256Key.self) { try P256PrivateKey(pem: Secret(longer)) }
  }
}
