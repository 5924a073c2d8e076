import CloudTrail
import Detection
import Identity
import JSONTree
import Testing

@Suite("Findings of GuardDuty")
struct GuardDutyTests {
  /// A finding as EventBridge delivers it, ids redacted (2018 and later have this form).
  private static func finding(
    type: String = "Policy:IAMUser/RootCredentialUsage", userType: String = "Root", severity: Double = 2,
    key: String = "ASIAONE", updatedAt: String = "2024-10-25T21:10:00Z", archived: Bool = false
  ) throws -> JSON {
    try JSON.parse(
      """
      {"schemaVersion":"2.0","accountId":"111122223333","region":"us-east-1","partition":"aws",
      "id":"16afba5c5c43e07c9e3e5e2e544e95df","type":"\(type)","severity":\(severity),
      "createdAt":"2024-10-25T21:00:00Z","updatedAt":"\(updatedAt)","title":"The API X was invoked using root credentials.",
      "description":"d","resource":{"resourceType":"AccessKey","accessKeyDetails":{"accessKeyId":"\(key)",
      "principalId":"111122223333","userType":"\(userType)","userName":"Root"}},"service":{"serviceName":"guardduty",
      "action":{"actionType":"AWS_API_CALL","awsApiCallAction":{"api":"DescribeInstances","serviceName":"ec2.amazonaws.com",
      "remoteIpDetails":{"ipAddressV4":"198.51.100.24"}}},"eventFirstSeen":"2024-10-25T20:58:00Z",
      "eventLastSeen":"2024-10-25T21:05:00Z","archived":\(archived),"count":3}}
      """)
  }

  /// The same with the names that the API's clients print.
  private static func capitalized(_ json: JSON) -> JSON {
    switch json {
    case .object(let object):
      .object(
        JSONObject(
          object.members.map {
            .init(name: $0.name.prefix(1).uppercased() + $0.name.dropFirst(), value: capitalized($0.value))
          }))
    case .array(let elements): .array(elements.map(capitalized))
    default: json
    }
  }

  private func report(_ findings: [JSON], _ events: [TrailEvent] = []) throws -> DetectionReport {
    var engine = DetectionEngine()
    for event in events { engine.add(event) }
    for finding in findings { engine.add(try GuardDutyFinding(finding.bytes)) }
    return engine.report()
  }

  @Test("Both spellings are read alike")
  func spellings() throws {
    let plain = try report([Self.finding()]).incidents
    let capital = try report([Self.capitalized(Self.finding())]).incidents
    #expect(plain.map(\.summary) == capital.map(\.summary))
    #expect(plain.map(\.severity) == [.low])
    #expect(plain.first?.session.count == 3)
  }

  /// The same as Security Hub hands it on, with the members that matter.
  private static func handedOn(
    type: String, userType: String = "Root", state: String = "ACTIVE", severity: String = #""Product":2.0,"#
  ) throws -> JSON {
    try JSON.parse(
      """
      {"SchemaVersion":"2018-10-08","Id":"arn:aws:guardduty:us-east-1:111122223333:detector/d/finding/16afba5c5c43e07c9e3e5e2e544e95df",
      "ProductArn":"arn:aws:securityhub:us-east-1::product/aws/guardduty","AwsAccountId":"111122223333",
      "Region":"us-east-1","Types":["\(type)"],"FirstObservedAt":"2024-10-25T20:58:00Z",
      "LastObservedAt":"2024-10-25T21:05:00Z","CreatedAt":"2024-10-25T21:00:00Z","UpdatedAt":"2024-10-25T21:10:00Z",
      "Severity":{\(severity)"Label":"LOW","Normalized":40},"Title":"The API X was invoked using root credentials.",
      "ProductFields":{"aws/guardduty/service/archived":"false","aws/guardduty/service/count":"3",
      "aws/guardduty/service/action/awsApiCallAction/api":"DescribeInstances",
      "aws/guardduty/service/action/awsApiCallAction/remoteIpDetails/ipAddressV4":"198.51.100.24"},
      "Resources":[{"Type":"AwsIamAccessKey","Id":"AWS::IAM::AccessKey:ASIAONE",
      "Details":{"AwsIamAccessKey":{"PrincipalId":"111122223333","PrincipalType":"\(userType)","PrincipalName":"Root"}}}],
      "RecordState":"\(state)"}
      """)
  }

  @Test("What Security Hub hands on is the same finding")
  func handedOn() throws {
    let own = try report([Self.finding()]).incidents
    for severity in [#""Product":2.0,"#, ""] {
      let other = try report([
        Self.handedOn(type: "TTPs/Policy:IAMUser-RootCredentialUsage", severity: severity)
      ]).incidents
      #expect(other.map(\.summary) == own.map(\.summary) && other.map(\.id) == own.map(\.id))
      #expect(other.map(\.severity) == [.low])
    }
    let kali = "TTPs/PenTest:IAMUser/KaliLinux"
    let summary = try report([Self.handedOn(type: kali)]).incidents.first?.summary
    #expect(summary?.contains("(PenTest:IAMUser/KaliLinux") == true)
    #expect(try report([Self.handedOn(type: kali, userType: "IAMUser")]).incidents.isEmpty)
    #expect(try report([Self.handedOn(type: kali, state: "ARCHIVED")]).incidents.map(\.severity) == [.info])
    #expect(throws: GuardDutyFinding.Invalid.self) {
      try GuardDutyFinding(Array(#"{"ProductArn":"arn:x:product/aws/guardduty","Types":[]}"#.utf8))
    }
  }

  @Test("A finding that Security Hub hands on is found in its events")
  func handedOnInEvents() throws {
    let finding = try Self.handedOn(type: "TTPs/Policy:IAMUser-RootCredentialUsage")
    let event: JSON = [
      "detail-type": "Security Hub Findings - Imported", "detail": ["findings": [finding]],
    ]
    var found = 0
    let strangers = try TrailEnvelope.open(event.bytes) { if case .finding = $0 { found += 1 } }
    #expect(found == 1 && strangers == 0)
  }

  @Test(
    "Severities follow GuardDuty's bands",
    arguments: [(2.0, "low"), (5, "medium"), (8, "high"), (9.5, "critical")])
  func bands(_ severity: Double, _ word: String) throws {
    let found = try report([Self.finding(type: "UnauthorizedAccess:IAMUser/TorIPCaller", severity: severity)])
    #expect(found.incidents.map(\.severity.rawValue) == [word])
  }

  @Test("A finding about somebody else is not taken")
  func notRoot() throws {
    let found = try report([Self.finding(type: "Recon:IAMUser/TorIPCaller", userType: "IAMUser")])
    #expect(found.incidents.isEmpty)
  }

  @Test("An update replaces what was known, and an older state does not")
  func updates() throws {
    let states = [
      try Self.finding(severity: 8, updatedAt: "2024-10-25T22:00:00Z"),
      try Self.finding(severity: 2, updatedAt: "2024-10-25T21:10:00Z"),
    ]
    #expect(try report(states).incidents.map(\.severity) == [.high])
    #expect(try report(states.reversed()).incidents.map(\.severity) == [.high])
    #expect(try report([Self.finding(archived: true)]).incidents.map(\.severity) == [.info])
  }

  @Test("A finding about a known session is told with it")
  func joined() throws {
    let event = try TrailEvent(
      record: Array(
        """
        {"eventName":"DescribeInstances","eventSource":"ec2.amazonaws.com","eventTime":"2024-10-25T20:59:00Z",
        "eventID":"e","readOnly":true,"awsRegion":"us-east-1","userIdentity":{"type":"Root","accountId":"111122223333",
        "arn":"arn:aws:iam::111122223333:root","accessKeyId":"ASIAONE","sessionContext":{"attributes":{
        "creationDate":"2024-10-25T20:50:00Z","mfaAuthenticated":"true"}}}}
        """.utf8))
    let incidents = try report([Self.finding()], [event]).incidents
    #expect(incidents.count == 1)
    #expect(incidents.first?.findings.map(\.detection.id).contains("guardduty-finding") == true)
    #expect(incidents.first?.records.count == 2)
  }
}
