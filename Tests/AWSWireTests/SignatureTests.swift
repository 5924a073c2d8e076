import TestKit
import Testing

@Suite("Signature Version 4")
struct SignatureTests {
  @Test(
    "AWS's documented examples",
    arguments: try SignatureCase.all(CaseFiles.bytes("documented.json", here: #filePath)))
  func documented(_ one: SignatureCase) throws { try one.check() }
}
