import AWSServices
import AWSWire
import Cryptography
import HTTPMessage
import Identity
import JSONTree
import Lab
import LabTesting
import Testing

@Suite struct TrailTests {
  private func records(_ lab: TestLab, _ key: String, _ value: String, by caller: String) async throws
    -> [JSON]
  {
    let answer = try await lab.answer(
      to:
        #"cloudtrail:LookupEvents?{"LookupAttributes":[{"AttributeKey":"\#(key)","AttributeValue":"\#(value)"}]}"#,
      by: caller)
    let events = try #require(try JSON.parse(answer.text)["Events"]?.array, "\(answer.text)")
    return try events.map { try JSON.parse(try #require($0["CloudTrailEvent"]?.string)) }
  }

  @Test("AssumeRoot and what its session does can be joined", arguments: TestLab.Connection.allCases)
  func joinsAssumeRootWithItsSession(connection: TestLab.Connection) async throws {
    try await TestLab.run(connection) { lab in
      let session = try await lab.rootSession(in: "100000000004", for: "IAMDeleteRootUserCredentials")
      let deletion = try #require(RawCall("iam:DeleteLoginProfile"))
      #expect(try await lab.answer(to: deletion, by: session).response.status == 200)
      #expect(try await lab.answer(to: deletion, by: session).code == "NoSuchEntity")

      let opened = try #require(try await records(lab, "EventName", "AssumeRoot", by: "admin").first)
      #expect(opened["eventSource"]?.string == "sts.amazonaws.com")
      #expect(opened["userIdentity"]?["type"]?.string == "IAMUser")
      #expect(opened["userIdentity"]?["userName"]?.string == "admin")
      #expect(opened["requestParameters"]?["targetPrincipal"]?.string == "100000000004")
      #expect(
        opened["requestParameters"]?["taskPolicyArn"]?["arn"]?.string
          == "arn:aws:iam::aws:policy/root-task/IAMDeleteRootUserCredentials")
      let shown = opened["responseElements"]?["credentials"]
      #expect(shown?["accessKeyId"]?.string == session.accessKeyID)
      #expect(shown?["expiration"]?.string == "Sep 21, 2026, 2:28:20 PM")
      #expect(shown?["secretAccessKey"] == nil)
      #expect(opened["recipientAccountId"]?.string == "100000000001")
      #expect(opened["eventTime"]?.string == "2026-09-21T14:13:20Z")

      let inside = try await records(lab, "EventName", "DeleteLoginProfile", by: "member 100000000004")
      try #require(inside.count == 2)
      let (refused, done) = (inside[0], inside[1])
      let identity = done["userIdentity"]
      #expect(identity?["type"]?.string == "Root")
      #expect(identity?["principalId"]?.string == "100000000004")
      #expect(identity?["arn"]?.string == "arn:aws:iam::100000000004:root")
      #expect(identity?["accountId"]?.string == "100000000004")
      #expect(identity?["accessKeyId"]?.string == session.accessKeyID)
      let attributes = identity?["sessionContext"]?["attributes"]
      #expect(attributes?["creationDate"]?.string == opened["eventTime"]?.string)
      #expect(attributes?["mfaAuthenticated"]?.string == "false")
      #expect(identity?["sessionContext"]?["sessionIssuer"] == nil)
      #expect(done["requestParameters"] == .null)
      #expect(done["errorCode"] == nil)
      #expect(done["awsRegion"]?.string == "us-east-1")
      #expect(done["recipientAccountId"]?.string == "100000000004")
      #expect(refused["errorMessage"]?.string == "Login Profile for User null cannot be found.")
      #expect(refused["responseElements"] == .null)
      #expect(refused["eventID"] != done["eventID"])
      #expect(try await records(lab, "EventName", "DeleteLoginProfile", by: "admin").isEmpty)
      let byRoot = try await records(lab, "Username", "root", by: "member 100000000004")
      #expect(byRoot.count == 2)
      let byKey = try await records(lab, "AccessKeyId", session.accessKeyID, by: "member 100000000004")
      #expect(byKey == byRoot)
    }
  }

  @Test("No secret reaches the trail")
  func hidesSecrets() async throws {
    try await TestLab.run(.inProcess) { lab in
      _ = try await lab.answer(to: "iam:CreateUser?UserName=helper")
      let made = try await lab.answer(to: "iam:CreateAccessKey?UserName=helper")
      let secret = try #require(made.between("<SecretAccessKey>", "</SecretAccessKey>"))
      _ = try await lab.answer(to: "iam:CreateLoginProfile?UserName=helper&Password=Correct-Horse-1")
      let role = try await lab.role("OrganizationAccountAccessRole", in: "100000000004")
      let trail = try await lab.answer(to: "cloudtrail:LookupEvents").text
      #expect(trail.contains("CreateLoginProfile"))
      #expect(trail.contains(role.accessKeyID))
      #expect(!trail.contains("Correct-Horse-1"))
      #expect(!trail.contains(secret))
      #expect(!trail.contains(role.secretAccessKey.reveal()))
    }
  }
}
