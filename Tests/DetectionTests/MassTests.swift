import CloudTrail
import Detection
import Identity
import JSONTree
import Testing

/// Whoever means harm may do a thousand harmless things around it.
@Suite("Masses of records")
struct MassTests {
  private static let cases = DetectionCase.all("shapes.jsonl") + DetectionCase.all("detections.jsonl")

  /// Calls of the same session as a record, before and after it.
  private func noise(around raw: [UInt8], readOnly: Bool) throws -> [[UInt8]] {
    let json = try JSON.parse(raw)
    guard var record = json.object, json["userIdentity"]?["type"]?.string == "Root",
      json["userIdentity"]?["accessKeyId"]?.string?.isEmpty == false, let time = json["eventTime"]
    else { return [] }
    for name in ["errorCode", "errorMessage", "responseElements", "requestParameters"] { record[name] = nil }
    record["eventName"] = .string(readOnly ? "DescribeInstances" : "CreateSecurityGroup")
    record["eventSource"] = "ec2.amazonaws.com"
    record["readOnly"] = .bool(readOnly)
    record["eventTime"] = time
    return (0..<90).map { number in
      record["eventID"] = .string("0-\(number)")
      return JSON.object(record).bytes
    }
  }

  @Test("Nothing is hidden by them: what is found without them is found", arguments: cases, [true, false])
  func hiding(_ example: DetectionCase, readOnly: Bool) throws {
    let alone = try example.report(try example.events())
    let mass = try example.records.flatMap { try noise(around: $0, readOnly: readOnly) + [$0] }
    let report = try example.report(try mass.map { try TrailEvent(record: $0) })
    let found = Set(report.incidents.flatMap { $0.findings.map(\.detection.id) })
    let expected = Set(alone.incidents.flatMap { $0.findings.map(\.detection.id) })
    #expect(expected.subtracting(found) == [])
  }

  /// Failed sign-ins, one every so many seconds.
  private func failures(_ count: Int, every seconds: Int64, from start: Timestamp) throws -> [TrailEvent] {
    try (0..<count).map { number in
      try signIn("Failure", "f\(start.seconds)-\(number)", at: start + .seconds(Int64(number) * seconds))
    }
  }

  private func signIn(_ result: String, _ id: String, at time: Timestamp) throws -> TrailEvent {
    let json: JSON = [
      "eventName": "ConsoleLogin", "eventSource": "signin.amazonaws.com", "eventType": "AwsConsoleSignIn",
      "eventTime": .string(time.iso8601), "eventID": .string(id), "awsRegion": "us-east-1",
      "sourceIPAddress": "198.51.100.7", "recipientAccountId": "111122223333",
      "responseElements": ["ConsoleLogin": .string(result)], "additionalEventData": ["MFAUsed": "Yes"],
      "userIdentity": [
        "type": "Root", "arn": "arn:aws:iam::111122223333:root", "accountId": "111122223333",
      ],
    ]
    return try TrailEvent(record: json.bytes)
  }

  @Test("A night of guessing is a burst, also where it begins slowly, and its success is told")
  func guessing() throws {
    let start = Timestamp(seconds: 1_750_000_000)
    let slow = try failures(80, every: 600, from: start)
    let fast = try failures(300, every: 10, from: start + .seconds(80 * 600))
    let success = try signIn("Success", "s", at: start + .seconds(80 * 600 + 3010))
    var engine = DetectionEngine()
    for event in slow + fast + [success] { engine.add(event) }
    let report = engine.report()
    let burst = report.incidents.flatMap(\.findings).first { $0.detection.id == "root-sign-in-burst" }
    #expect(burst?.summary.hasPrefix("380 failures") == true)
    let after = report.incidents.flatMap(\.findings).first {
      $0.detection.id == "root-sign-in-after-failures"
    }
    #expect(after?.severity == .critical)
    #expect(after?.summary.hasPrefix("30") == true)
  }
}
