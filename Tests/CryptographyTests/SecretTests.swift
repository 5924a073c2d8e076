import Cryptography
import Testing

@Suite("Secrets") struct SecretTests {
  private struct Credentials {
    var name = "AKIAIOSFODNN7EXAMPLE"
    var key = Secret("wJalrXUtnFEMI")
  }

  @Test("a secret cannot be printed") func redaction() {
    let secret = Secret("wJalrXUtnFEMI")
    var dumped = ""
    dump(Credentials(), to: &dumped)
    let texts = [
      "\(secret)", String(reflecting: secret), String(describing: Optional(secret)), "\([secret])",
      "\(Credentials())", dumped,
    ]
    for text in texts {
      #expect(!text.contains("wJalr"))
      #expect(text.contains("<secret>"))
    }
    #expect(Mirror(reflecting: secret).children.isEmpty)
  }

  @Test("a secret is revealed on demand and compared by value") func value() {
    let secret = Secret("wJalrXUtnFEMI")
    let copy = secret
    #expect(copy.reveal() == "wJalrXUtnFEMI")
    #expect(secret == Secret(utf8: Array("wJalrXUtnFEMI".utf8)))
    #expect(secret != Secret("wJalrXUtnFEMJ"))
    #expect(Set([secret, copy, Secret("other")]).count == 2)
    #expect(Secret("").isEmpty && Secret("").reveal().isEmpty)
    #expect(secret.withSpan { $0.count } == 13)
  }

  @Test("secret bytes lend themselves to a closure") func bytes() {
    let bytes = SecretBytes("key")
    let code = bytes.withSpan { key in HMACSHA256.authenticate("text".utf8.span, key: key) }
    #expect(code == HMACSHA256.authenticate("text", key: Array("key".utf8)))
    #expect(bytes.count == 3)
  }
}
