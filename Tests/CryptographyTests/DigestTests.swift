import Cryptography
import TestKit
import Testing

@Suite("Digests") struct DigestTests {
  @Test("published examples", arguments: try CaseFiles.rows("digests.tsv"))
  func example(row: [String]) throws {
    let message = String(repeating: row[2], count: try #require(Int(row[1])))
    let digests =
      switch row[0] {
      case "sha256": [SHA256.hash(message).hexadecimal, SHA256.hash(Array(message.utf8)).hexadecimal]
      case "sha1": [SHA1.hash(message).hexadecimal, SHA1.hash(Array(message.utf8)).hexadecimal]
      default: [MD5.hash(message).hexadecimal, MD5.hash(Array(message.utf8)).hexadecimal]
      }
    #expect(digests == [row[3], row[3]])
  }

  @Test("pieces of any size hash as the whole", arguments: [1, 3, 63, 64, 65, 200])
  func pieces(size: Int) {
    let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0) }
    var hash = SHA256()
    for start in stride(from: 0, to: bytes.count, by: size) {
      hash.update(Array(bytes[start..<min(start + size, bytes.count)]))
    }
    hash.update("")
    #expect(hash.finalize() == SHA256.hash(bytes))
  }

  @Test("a digest is a value") func value() throws {
    let digest = SHA256.hash("abc")
    #expect(SHA256Digest(bytes: digest.bytes) == digest)
    #expect(SHA256Digest(bytes: [1, 2, 3]) == nil)
    #expect(Set([digest, SHA256.hash("abc"), SHA256.hash("abd")]).count == 2)
    #expect("\(digest)" == digest.hexadecimal)
    #expect(MD5.hash("").base64 == "1B2M2Y8AsgTpgAmY7PhCfg==")
    #expect(digest.withSpan { $0.count } == 32)
  }

  @Test("published codes", arguments: try CaseFiles.rows("authentication.tsv"))
  func authentication(row: [String]) throws {
    let key = try Hexadecimal.decode(row[1])
    let message = try Hexadecimal.decode(row[2])
    let code =
      row[0] == "sha256"
      ? HMACSHA256.authenticate(message, key: key).hexadecimal
      : HMACSHA1.authenticate(message, key: key).hexadecimal
    #expect(code == row[3])
  }

  @Test("a digest serves as key") func digestAsKey() {
    let key = SHA256.hash("key")
    #expect(
      HMACSHA256.authenticate("text", key: key)
        == HMACSHA256.authenticate(Array("text".utf8), key: key.bytes))
    #expect(
      HMACSHA256.authenticate("", key: [UInt8]()).hexadecimal
        == "b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad")
  }

  @Test("comparison in constant time agrees with ==")
  func constantTime() {
    let texts = ["", "a", "b", "ab", "abc", "abd", "é"]
    for one in texts {
      for other in texts {
        #expect(ConstantTime.equal(one, other) == (one == other))
        #expect(ConstantTime.equal(Array(one.utf8), Array(other.utf8)) == (one == other))
      }
    }
  }
}
