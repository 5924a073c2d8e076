import CloudTrail
import Detection
import Identity
import JSONTree
import Testing

@Suite("Rules of the user's own")
struct RuleTests {
  private static let record = Array(
    """
    {"eventName":"CreateUser","eventSource":"iam.amazonaws.com","eventTime":"2025-01-01T00:00:00Z","eventID":"e1",
    "awsRegion":"us-east-1","sourceIPAddress":"198.51.100.7","eventType":"AwsApiCall","recipientAccountId":"111122223333",
    "userIdentity":{"type":"IAMUser","arn":"arn:aws:iam::111122223333:user/bob","accountId":"111122223333"}}
    """.utf8)

  @Test(
    "Event patterns see what EventBridge would deliver, filter patterns the record",
    arguments: [
      (#"{"pattern":{"source":["aws.iam"],"detail":{"eventName":["CreateUser"]}}}"#, true),
      (#"{"pattern":{"detail-type":["AWS API Call via CloudTrail"],"account":["111122223333"]}}"#, true),
      (#"{"pattern":{"detail":{"userIdentity":{"type":["Root"]}}}}"#, false),
      (#"{"filter":"{ $.eventName = \"CreateUser\" && $.userIdentity.type = \"IAMUser\" }"}"#, true),
      (#"{"filter":"{ $.eventName = \"DeleteUser\" }"}"#, false),
    ])
  func matching(_ rule: String, _ isMatch: Bool) throws {
    var json = try #require(try JSON.parse(rule).object)
    json["name"] = "mine"
    json["severity"] = "high"
    let file: JSON = ["rules": [.object(json)]]
    var engine = DetectionEngine(rules: try UserRules(parsing: file.bytes))
    engine.add(try TrailEvent(record: Self.record))
    let incidents = engine.report().incidents
    #expect(incidents.map { $0.findings.map(\.detection.id) } == (isMatch ? [["user:mine"]] : []))
    #expect(incidents.allSatisfy { $0.severity == .high && $0.kind == .userRule && $0.records.count == 1 })
  }

  @Test(
    "A file with a mistake is refused with its place",
    arguments: [
      (#"{"#, "rules are not JSON"),
      (#"[]"#, "must be an object with an array `rules`"),
      (#"{"rules":[{"filter":"x"}]}"#, "rule 1 has no `name`"),
      (#"{"rules":[{"name":"a"}]}"#, "rule `a`: needs either `pattern` or `filter`"),
      (#"{"rules":[{"name":"a","filter":"x","pattern":{"a":["b"]}}]}"#, "rule `a`: needs either"),
      (#"{"rules":[{"name":"a","filter":"x","severity":"loud"}]}"#, "severity `loud` is none of"),
      (#"{"rules":[{"name":"a","pattern":{"a":"b"}}]}"#, "line 1, column 39: rule `a`: event pattern: "),
      (#"{"rules":[{"name":"a","filter":"x","sevrity":"low"}]}"#, "`sevrity` is no member of a rule"),
      (#"{"rules":[{"name":"a","filter":"x"},{"name":"a","filter":"y"}]}"#, "rule `a`: there are two"),
    ])
  func mistakes(_ text: String, _ problem: String) {
    do {
      _ = try UserRules(parsing: Array(text.utf8))
      Issue.record("the file was taken")
    } catch {
      #expect(error.description.contains(problem), "\(error)")
    }
  }
}
