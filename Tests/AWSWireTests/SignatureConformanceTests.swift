import TestKit
import Testing

/// The published cases, when somebody has them: `ROOTLATCH_CONFORMANCE` names their folder.
@Suite(
  "Signature Version 4, published cases", .enabled(if: Subprocess.environment["ROOTLATCH_CONFORMANCE"] != nil)
)
struct SignatureConformanceTests {
  @Test func `every part of every signature`() throws {
    let folder = try #require(Subprocess.environment["ROOTLATCH_CONFORMANCE"])
    let cases = try SignatureCase.all(CaseFiles.read(folder + "/sigv4.json"))
    #expect(cases.count >= 38)
    for one in cases { try one.check() }
  }
}
