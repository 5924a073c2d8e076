import AWSClient
import AWSServices
import Identity
import JSONTree
import LabTesting
import Testing

@testable import Operations

/// Preflight against the lab: what is read there leads to the same findings as what the lab then does.
@Suite struct PreflightReaderTests {
  private static let denyAll = #"""
    {"Version":"2012-10-17","Statement":[{"Sid":"No","Effect":"Deny","Principal":"*","Action":"s3:*",
    "Resource":["arn:aws:s3:::preflight-logs","arn:aws:s3:::preflight-logs/*"]}]}
    """#

  private func rules(_ report: PreflightReport) -> [PreflightRule] { report.findings.map(\.rule) }

  @Test(arguments: TestLab.Connection.allCases)
  func aBucketIsLockedAsForetold(connection: TestLab.Connection) async throws {
    try await TestLab.run(connection) { lab in
      let reader = PreflightReader(lab.client, at: TestLab.moment)
      var bucket = S3.CreateBucket.Input()
      bucket.bucket = "preflight-logs"
      _ = try await lab.client.call(S3.CreateBucket.self, bucket)
      let before = try await reader.bucket("preflight-logs", policy: nil, named: nil)
      #expect(before.findings.isEmpty)
      #expect(before.notes == ["there is no policy to take back"])

      let report = try await reader.bucket(
        "preflight-logs", policy: Array(Self.denyAll.utf8), named: "new.json")
      #expect(rules(report) == [.onlyRootCanUndo])
      let finding = try #require(report.findings.first)
      #expect(finding.causes.map(\.label) == ["No"])
      #expect(finding.witness?.principal == "arn:aws:iam::100000000001:user/admin")

      var put = S3.PutBucketPolicy.Input()
      put.bucket = "preflight-logs"
      put.policy = Self.denyAll
      _ = try await lab.client.call(S3.PutBucketPolicy.self, put)
      var delete = S3.DeleteBucketPolicy.Input()
      delete.bucket = "preflight-logs"
      let error = await #expect(throws: ClientError.self) {
        try await lab.client.call(S3.DeleteBucketPolicy.self, delete)
      }
      #expect(error?.code == "AccessDenied")
    }
  }

  @Test func aPolicyOfTheOrganizationIsCheckedWhereItIsToGo() async throws {
    try await TestLab.run(.inProcess) { lab in
      let reader = PreflightReader(lab.client, at: TestLab.moment)
      let root = try #require(try await lab.client.all(Organizations.ListRoots.self).first?.id)
      let guardText = #"""
        {"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"*","Resource":"*","Condition":{
        "StringLike":{"aws:PrincipalArn":"arn:aws:iam::*:root"}EXCEPTION}}}
        """#
      func report(_ exception: String) async throws -> PreflightReport {
        let change = try PolicyChange(
          name: "guard.json", subject: .serviceControl,
          parsing: Array(guardText.replacing("EXCEPTION", with: exception).utf8))
        return try await reader.attaching(change, to: root)
      }
      #expect(rules(try await report("")) == [.rootSessionsBlocked])
      #expect(rules(try await report(#","Null":{"aws:AssumedRoot":"true"}"#)) == [])
      // The scenario has one unit with a guard without the exception.
      let present = try await reader.organizationPolicy("DenyRootUser")
      #expect(rules(present) == [.rootSessionsBlocked])
      #expect(present.notes == ["it binds 1 member account"])
      await #expect(throws: PreflightError.self) { try await reader.organizationPolicy("none") }
      let change = try PolicyChange(
        name: "x", subject: .serviceControl, parsing: Array(guardText.replacing("EXCEPTION", with: "").utf8))
      await #expect(throws: PreflightError.self) { try await reader.attaching(change, to: "ou-none") }
      await #expect(throws: PreflightError.self) {
        try await reader.attaching(change, to: "100000000001")
      }
    }
  }

  @Test func theLastAdministratorIsMissed() async throws {
    try await TestLab.run(.inProcess) { lab in
      let reader = PreflightReader(lab.client, at: TestLab.moment)
      let admin = try #require(IdentityName("user/admin"))
      #expect(rules(try await reader.identities(.delete(admin), name: "x")) == [.lastAdministrator])
      var user = IAM.CreateUser.Input()
      user.userName = "second"
      _ = try await lab.client.call(IAM.CreateUser.self, user)
      #expect(rules(try await reader.identities(.delete(admin), name: "x")) == [.lastAdministrator])
      var attach = IAM.AttachUserPolicy.Input()
      attach.userName = "second"
      attach.policyArn = "arn:aws:iam::aws:policy/AdministratorAccess"
      _ = try await lab.client.call(IAM.AttachUserPolicy.self, attach)
      let report = try await reader.identities(.delete(admin), name: "x")
      #expect(rules(report) == [])
      #expect(report.keepers == ["arn:aws:iam::100000000001:user/second"])
    }
  }
}

/// The details of an account as the AWS CLI writes them.
@Suite struct AuthorizationDetailsTests {
  private static let document = #"""
    {"UserDetailList":[{"UserName":"ann","Arn":"arn:aws:iam::111111111111:user/ann","UserId":"AIDAANN","Path":"/",
    "CreateDate":"2026-01-01T00:00:00+00:00","GroupList":["admins"],"AttachedManagedPolicies":[]}],
    "GroupDetailList":[{"GroupName":"admins","AttachedManagedPolicies":[{"PolicyName":"All",
    "PolicyArn":"arn:aws:iam::aws:policy/AdministratorAccess"}]}],
    "RoleDetailList":[{"RoleName":"Lambda","Path":"/","RoleId":"AROAL","Arn":"arn:aws:iam::111111111111:role/Lambda",
    "AssumeRolePolicyDocument":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":
    "lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]},"AttachedManagedPolicies":[{"PolicyName":"All",
    "PolicyArn":"arn:aws:iam::aws:policy/AdministratorAccess"}]}],
    "Policies":[{"PolicyName":"AdministratorAccess","Arn":"arn:aws:iam::aws:policy/AdministratorAccess",
    "PolicyVersionList":[{"VersionId":"v1","IsDefaultVersion":true,"Document":{"Version":"2012-10-17",
    "Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}}]}]}
    """#

  /// A role for a service alone is no way back for people.
  @Test(arguments: [("group/admins", true), ("user/ann", true), ("role/Lambda", false), ("user/bob", false)])
  func membersOfGroupsAreAdministrators(name: String, isLast: Bool) throws {
    let details = try #require(AuthorizationDetails(json: try JSON.parse(Self.document)))
    let account = try #require(PreflightAccount(details: details, id: nil))
    #expect(account.id.rawValue == "111111111111")
    #expect(account.principals?.count == 2)
    let report = Preflight(at: TestLab.moment).report(
      on: .delete(try #require(IdentityName(name))), in: account, named: name)
    #expect(report.findings.map(\.rule) == (isLast ? [.lastAdministrator] : []))
    if !isLast { #expect(report.keepers == ["arn:aws:iam::111111111111:user/ann"]) }
  }

  @Test(arguments: ["{}", "[]", "7", #"{"UserDetailList":[]}"#])
  func somethingElseIsNotTaken(text: String) throws {
    let details = AuthorizationDetails(json: try JSON.parse(text))
    #expect(details.flatMap { PreflightAccount(details: $0, id: nil) } == nil)
  }

  /// With the users and roles known, a role that the policy names and that is not there has to be created first.
  @Test func aRoleThatIsNotThereHasToBeCreated() throws {
    let details = try #require(AuthorizationDetails(json: try JSON.parse(Self.document)))
    let account = try #require(PreflightAccount(details: details, id: nil))
    func rules(_ condition: String) throws -> [PreflightRule] {
      let text = #"""
        {"Version":"2012-10-17","Statement":{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":
        "arn:aws:s3:::logs","Condition":{CONDITION}}}
        """#
      let change = try PolicyChange(
        name: "p", subject: .bucket, parsing: Array(text.replacing("CONDITION", with: condition).utf8))
      return Preflight(at: TestLab.moment).report(on: change, in: account).findings.map(\.rule)
    }
    #expect(
      try rules(#""ArnNotLike":{"aws:PrincipalArn":"arn:aws:iam::111111111111:role/Gone"}"#)
        == [.undoNeedsNewPrincipal])
    #expect(try rules(#""ArnNotLike":{"aws:PrincipalArn":"arn:aws:iam::111111111111:user/ann"}"#) == [])
    // Nobody can be made to have the id of a role that is gone.
    #expect(try rules(#""StringNotLike":{"aws:userid":["AROAGONE:*"]}"#) == [.onlyRootCanUndo])
    #expect(try rules(#""StringNotLike":{"aws:userid":["AIDAANN"]}"#) == [])
  }
}
