import AWSServices
import AWSWire
import Glibc
import Identity
import TestKit
import Testing

@testable import Lab

/// The list of served operations in `Documentation/Lab.md`, which `make documentation` writes anew.
@Suite struct CoveragePageTests {
  private struct NoHistory: EventHistory {
    func events(
      account: AccountID, region: String, named name: String?, from start: Timestamp,
      before place: EventPlace, limit: Int
    ) throws -> [StoredEvent] { [] }
  }

  private static let start = "<!-- operations -->\n"
  private static let end = "<!-- end of operations -->"

  /// The list as it should be.
  private var list: String {
    let served = HandlerTable(history: NoHistory()).models
    var text = ""
    for entry in ServiceCatalog.services {
      let own = served.filter { $0.service.name == entry.service.name }
      let names = Set(own.map(\.name))
      text += "\n### \(entry.service.name): \(own.count) operations\n\n"
      text += "| | |\n|---|---|\n"
      text += row("read", own.filter(\.isReadOnly).map(\.name))
      text += row("change", own.filter { !$0.isReadOnly }.map(\.name))
      text += row(
        "not served", entry.operations.map { $0.model.name }.filter { !names.contains($0) }.sorted())
    }
    return text + "\n"
  }

  private func row(_ title: String, _ names: [String]) -> String {
    names.isEmpty ? "" : "| \(title) | \(names.map { "`\($0)`" }.joined(separator: ", ")) |\n"
  }

  @Test("The page lists what the lab serves")
  func listsWhatIsServed() throws {
    let path = CaseFiles.packageRoot + "/Documentation/Lab.md"
    let page = String(decoding: try CaseFiles.read(path), as: UTF8.self)
    let before = try #require(page.firstRange(of: Self.start))
    let after = try #require(page.firstRange(of: Self.end))
    if unsafe getenv("ROOTLATCH_WRITE_DOCUMENTATION") != nil {
      let text = page[..<before.upperBound] + list + page[after.lowerBound...]
      try CaseFiles.write(String(text), to: path)
      return
    }
    #expect(
      String(page[before.upperBound..<after.lowerBound]) == list, "the page is stale: `make documentation`")
  }
}
