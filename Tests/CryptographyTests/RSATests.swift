import Cryptography
import TestKit
import Testing

@Suite struct RSATests {
  @Test("A signature is accepted for its message and key, and for nothing else")
  func signatures() throws {
    let key = try RSAPrivateKey(bits: 2048)
    let message = Array("a message".utf8)
    let signature = try key.signature(of: message)
    #expect(signature.count == 256)
    let reader = try RSAPublicKey(der: key.publicDER())
    let isAccepted = reader.accepts(signature, of: message)
    #expect(isAccepted)
    var changed = signature
    changed[17] ^= 1
    let isChangedAccepted = reader.accepts(changed, of: message)
    let isOtherAccepted = reader.accepts(signature, of: Array("another".utf8))
    let isEmptyAccepted = reader.accepts([], of: message)
    #expect(!isChangedAccepted && !isOtherAccepted && !isEmptyAccepted)
    let again = try RSAPrivateKey(der: key.revealDER())
    // The scheme draws nothing at random: the same key signs alike.
    let repeated = try again.signature(of: message)
    #expect(repeated == signature)
  }

  @Test("The openssl program accepts what is signed here")
  func referee() async throws {
    let key = try RSAPrivateKey(bits: 2048)
    let message = Array("for others to check".utf8)
    let input = [key.publicDER(), message, try key.signature(of: message)].map { Base64.encode($0) }
      .joined(separator: "\n")
    let answer = try await PythonInterpreter.run(CaseFiles.path("verify_rsa.py"), input: input)
    #expect(answer.hasPrefix("Verified OK"))
  }

  @Test(
    "What is no key is refused", arguments: [[], [0x30], [0x30, 0x03, 0x02, 0x01, 0x01], [1, 2, 3, 4, 5]])
  func refused(bytes: [UInt8]) {
    #expect(throws: RSAError.self) { _ = try RSAPublicKey(der: bytes) }
    #expect(throws: RSAError.self) { _ = try RSAPrivateKey(der: bytes) }
  }
}
