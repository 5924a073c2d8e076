import Identity
import Testing

@testable import Operations

/// The log files that are remembered of an archive.
@Suite struct ArchiveContentsTests {
  /// Eleven minutes in each of two Regions.
  private static let places = ["eu-west-1", "us-east-1"].flatMap { region in
    (10...20).map { minute in
      let name = "111122223333_CloudTrail_\(region)_20261125T10\(minute)Z_AAAABBBBCCCCDDDD.json.gz"
      return ArchivePlace(path: "AWSLogs/111122223333/CloudTrail/\(region)/2026/11/25/\(name)")
    }
  }

  private func contents(_ change: (inout TrailVerifyOptions) -> Void) throws -> ArchiveContents {
    var options = TrailVerifyOptions(until: try Timestamp(iso8601: "2026-11-25T12:00:00Z"))
    change(&options)
    var contents = ArchiveContents(options)
    for place in Self.places { contents.take(place) }
    return contents
  }

  @Test func onlyWhatIsAskedForCounts() throws {
    let since = try Timestamp(iso8601: "2026-11-25T10:15:00Z")
    #expect(try contents { _ in }.logs.count == 22)
    #expect(try contents { $0.regions = ["eu-west-1"] }.logs.count == 11)
    #expect(try contents { $0.accounts = ["444455556666"] }.logs.isEmpty)
    #expect(try contents { $0.since = since }.logs.count == 12)
    #expect(try contents { $0.until = since }.logs.count == 12)
  }

  @Test func moreThanAreRememberedIsKnown() throws {
    #expect(try !contents { $0.rememberedLogs = 22 }.hasMoreLogs)
    #expect(try contents { $0.rememberedLogs = 21 }.hasMoreLogs)
    #expect(try !contents { ($0.rememberedLogs, $0.regions) = (11, ["us-east-1"]) }.hasMoreLogs)
  }
}
