import Detection
import Glibc
import Reports
import TestKit
import Testing

/// The list in `Documentation/Detections.md`, which `make documentation` writes anew.
@Suite("Page of detections")
struct DetectionPageTests {
  private static let start = "<!-- detections -->\n"
  private static let end = "<!-- end of detections -->"

  @Test("The page lists every detection as the code has it")
  func listsDetections() throws {
    let path = CaseFiles.packageRoot + "/Documentation/Detections.md"
    let page = String(decoding: try CaseFiles.read(path), as: UTF8.self)
    let before = try #require(page.firstRange(of: Self.start))
    let after = try #require(page.firstRange(of: Self.end))
    let list = DetectionPage.markdown(DetectionCatalogue.descriptions)
    if unsafe getenv("ROOTLATCH_WRITE_DOCUMENTATION") != nil {
      let text = page[..<before.upperBound] + list + page[after.lowerBound...]
      try CaseFiles.write(String(text), to: path)
      return
    }
    #expect(
      String(page[before.upperBound..<after.lowerBound]) == list, "the page is stale: `make documentation`")
  }
}
