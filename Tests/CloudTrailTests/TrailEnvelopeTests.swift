import CloudTrail
import JSONTree
import TestKit
import Testing

@Suite("Envelopes of records")
struct TrailEnvelopeTests {
  /// As Amazon S3 sends it: it has `eventName` and `eventTime`, as records have.
  private static let notification = #"""
    {"Records":[{"eventVersion":"2.1","eventSource":"aws:s3","awsRegion":"eu-west-1",
    "eventTime":"2026-09-21T14:13:20.000Z","eventName":"ObjectCreated:Put",
    "userIdentity":{"principalId":"AWS:AIDAEXAMPLE"},"requestParameters":{"sourceIPAddress":"198.51.100.24"},
    "s3":{"s3SchemaVersion":"1.0","configurationId":"x","bucket":{"name":"b","arn":"arn:aws:s3:::b"},
    "object":{"key":"a+b%2Bc.json.gz","size":7,"eTag":"d41d8cd98f00b204e9800998ecf8427e","sequencer":"0A"}}}]}
    """#

  @Test("A notification of Amazon S3 is no record, though it looks like one", arguments: [true, false])
  func notification(_ isFollowed: Bool) throws {
    var contents: [TrailContent] = []
    var notices: [ObjectNotice] = []
    let strangers = try TrailEnvelope.open(
      Array(Self.notification.utf8), notice: isFollowed ? { notices.append($0) } : nil
    ) { contents.append($0) }
    #expect(contents.isEmpty)
    #expect(strangers == (isFollowed ? 0 : 1))
    #expect(notices.map(\.key) == (isFollowed ? ["a b+c.json.gz"] : []))
  }

  static let cases = (try? CaseFiles.lines("envelopes.jsonl")) ?? []

  @Test("Records are found in whatever is around them", arguments: cases)
  func envelope(_ text: String) throws {
    let line = try JSON.parse(Array(text.utf8))
    var found: [String] = []
    let strangers = try TrailEnvelope.open(Array((line["text"]?.string ?? "").utf8)) {
      if case .record(let bytes) = $0 { found.append((try? TrailEvent(record: bytes))?.id ?? "unreadable") }
    }
    #expect(found == line["records"]?.array?.compactMap(\.string), "\(line["name"] ?? .null)")
    #expect(strangers == line["strangers"]?.integer, "\(line["name"] ?? .null)")
  }
}
