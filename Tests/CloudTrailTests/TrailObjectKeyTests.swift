import CloudTrail
import Identity
import TestKit
import Testing

@Suite("Trail object key")
struct TrailObjectKeyTests {
  /// Key, then kind, account, Region, start and end, `-` where the key does not say.
  static let cases = (try? CaseFiles.rows("keys.tsv")) ?? []

  @Test("says what the layouts of AWS say", arguments: cases)
  func layouts(_ row: [String]) {
    let key = TrailObjectKey(row[0])
    let found = [
      "\(key.kind)", key.account ?? "-", key.region ?? "-", key.start?.iso8601 ?? "-",
      key.end?.iso8601 ?? "-",
    ]
    #expect(found == Array(row.dropFirst()), "\(row[0])")
  }

  @Test("keeps files out by their keys alone, and never one that may hold a wanted record")
  func filter() throws {
    var filter = TrailFilter()
    filter.accounts = ["111122223333"]
    filter.regions = ["us-east-1"]
    filter.since = try Timestamp(iso8601: "2023-07-10T12:00:00Z")
    filter.until = try Timestamp(iso8601: "2023-07-11T00:00:00Z")
    func admits(_ path: String) -> Bool { filter.admits(TrailObjectKey(path)) }
    let root = "AWSLogs/o-abc1234567/111122223333/CloudTrail"
    #expect(admits(root) && admits(root + "/us-east-1/2023") && admits(root + "/us-east-1/2023/07/10"))
    #expect(admits("elsewhere/file.json.gz"))
    #expect(
      !admits(root + "/eu-west-1") && !admits("AWSLogs/444455556666") && !admits(root + "/us-east-1/2022"))
    #expect(!admits(root + "/us-east-1/2023/07/09") && !admits(root + "/us-east-1/2023/08"))
    let name = "111122223333_CloudTrail_us-east-1_"
    // Written after what is in it: a file of noon holds the morning, and one of the next day may hold this evening.
    #expect(!admits(name + "20230710T1155Z_a.json.gz") && admits(name + "20230710T1200Z_a.json.gz"))
    #expect(admits(name + "20230711T2355Z_a.json.gz") && !admits(name + "20230712T0005Z_a.json.gz"))
  }
}
