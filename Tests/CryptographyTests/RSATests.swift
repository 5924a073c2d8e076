import Cryptography
import TestKit
import Testing

@Suite("RSA signatures") struct RSATests {
  @Test("signatures of another implementation", arguments: try CaseFiles.rows("rsa-signatures.tsv"))
  func signature(row: [String]) throws {
    let key = try RSAPublicKey(pkcs1: Base64.decode(row[0]))
    #expect(try key.isValid(Hexadecimal.decode(row[2]), of: Array(row[1].utf8)) == (row[3] == "yes"))
    #expect(try key.pkcs1 == Base64.decode(row[0]))
  }

  @Test("a key signs, is stored, and signs as before") func storing() throws {
    let key = try RSAPrivateKey()
    let message = Array("s3://bucket/key".utf8)
    let signature = key.sign(message)
    #expect(signature.count == 256)
    #expect(key.publicKey.isValid(signature, of: message))
    #expect(!key.publicKey.isValid(signature, of: message + [0]))
    let again = try RSAPrivateKey(stored: key.stored)
    #expect(again.sign(message) == signature)
    let other = try RSAPrivateKey()
    #expect(!other.publicKey.isValid(signature, of: message))
  }

  @Test("what is not a key is refused") func refused() throws {
    let der = try RSAPrivateKey().publicKey.pkcs1
    for bytes in [[], [0x30], Array(der.dropLast()), der + [0], Array(repeating: 0x30, count: 5000)] {
      #expect(throws: InvalidRSAKey.self) { try RSAPublicKey(pkcs1: bytes) }
    }
    for text in ["", "%", "AAAA"] {
      #expect(throws: InvalidRSAKey.self) { try RSAPrivateKey(stored: Secret(text)) }
    }
  }
}
