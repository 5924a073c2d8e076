import AWSClient
import AWSServices
import Cryptography
import IAMPolicy
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

extension PreflightReaderTests {
  @Test func theLastKeyOfTheLastAdministratorIsMissed() async throws {
    try await TestLab.run(.inProcess) { lab in
      let reader = PreflightReader(lab.client, at: TestLab.moment)
      var list = IAM.ListAccessKeys.Input()
      list.userName = "admin"
      let keys = try await lab.client.all(IAM.ListAccessKeys.self, list).compactMap(\.accessKeyId)
      let key = IdentityChange.deleteAccessKey(try #require(keys.first))
      #expect(keys.count == 1)
      #expect(rules(try await reader.identities(key, name: "x")) == [.lastAdministrator])
      let other = try await reader.identities(.deleteAccessKey("AKIAIOSFODNN7EXAMPLE"), name: "x")
      #expect(rules(other) == [])
      #expect(
        other.notes == ["`AKIAIOSFODNN7EXAMPLE` is no active key of anybody who could grant permissions"])

      // With a password the user can still sign in; then the key may go, and the password may not.
      var profile = IAM.CreateLoginProfile.Input()
      profile.userName = "admin"
      profile.password = Secret("correct-Horse7battery")
      _ = try await lab.client.call(IAM.CreateLoginProfile.self, profile)
      #expect(rules(try await reader.identities(key, name: "x")) == [])
      #expect(rules(try await reader.identities(.deleteLoginProfile(user: "admin"), name: "x")) == [])

      // Another administrator without any credential is no help.
      var user = IAM.CreateUser.Input()
      user.userName = "second"
      _ = try await lab.client.call(IAM.CreateUser.self, user)
      var attach = IAM.AttachUserPolicy.Input()
      attach.userName = "second"
      attach.policyArn = "arn:aws:iam::aws:policy/AdministratorAccess"
      _ = try await lab.client.call(IAM.AttachUserPolicy.self, attach)
      var delete = IAM.DeleteLoginProfile.Input()
      delete.userName = "admin"
      _ = try await lab.client.call(IAM.DeleteLoginProfile.self, delete)
      #expect(rules(try await reader.identities(key, name: "x")) == [.lastAdministrator])
    }
  }

  /// In a member account a root session reads what nobody else can; in the management account root alone does.
  @Test(arguments: [
    ("admin", "only the root user of 100000000001 itself can read it"),
    ("member 100000000002", "`rootlatch unlock KIND NAME --account 100000000002 --reason TEXT --show`"),
  ])
  func aLockedBucketAndQueuePointToWhatReadsThem(caller: String, help: String) async throws {
    try await TestLab.run(.inProcess) { lab in
      let client = lab.client.as(try await lab.credentials(of: caller))
      let reader = PreflightReader(client, at: TestLab.moment)
      var bucket = S3.CreateBucket.Input()
      bucket.bucket = "preflight-logs"
      _ = try await client.call(S3.CreateBucket.self, bucket)
      var put = S3.PutBucketPolicy.Input()
      put.bucket = "preflight-logs"
      put.policy = Self.denyAll
      _ = try await client.call(S3.PutBucketPolicy.self, put)
      let error = await #expect(throws: PreflightError.self) {
        try await reader.bucket("preflight-logs", policy: nil, named: nil)
      }
      let bucketHelp = help.replacing("KIND NAME", with: "bucket preflight-logs")
      #expect(error?.description.contains(bucketHelp) == true, "\(String(describing: error))")

      var queue = SQS.CreateQueue.Input()
      queue.queueName = "locked"
      queue.attributes = ["Policy": Self.denyAllQueue]
      let url = try #require(try await client.call(SQS.CreateQueue.self, queue).queueUrl)
      let refused = await #expect(throws: PreflightError.self) {
        try await reader.queue(url, policy: nil, named: nil)
      }
      let queueHelp = help.replacing("KIND NAME", with: "queue \(url)")
      #expect(refused?.description.contains(queueHelp) == true, "\(String(describing: refused))")
    }
  }

  private static let denyAllQueue = #"""
    {"Version":"2012-10-17","Statement":{"Effect":"Deny","Principal":"*","Action":"sqs:*","Resource":"*"}}
    """#
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
    let report = try Preflight(at: TestLab.moment).report(
      on: .delete(try #require(IdentityName(name))), in: account, named: name)
    #expect(report.findings.map(\.rule) == (isLast ? [.lastAdministrator] : []))
    if !isLast { #expect(report.keepers == ["arn:aws:iam::111111111111:user/ann"]) }
  }

  /// Whatever takes the power to grant permissions from the only user who has it.
  @Test(arguments: [
    ("detach", true), ("leave", true), ("policy", true), ("boundary", true), ("wide boundary", false),
    ("no boundary", false), ("attach", true), ("another's password", false),
  ])
  func everyWayToLoseTheLastAdministratorIsSeen(way: String, isLast: Bool) throws {
    func document(_ effect: String, _ action: String, _ kind: PolicyKind) throws -> AttachedPolicy {
      let text =
        #"{"Version":"2012-10-17","Statement":{"Effect":"\#(effect)","Action":"\#(action)","Resource":"*"}}"#
      return AttachedPolicy(id: "new.json", document: try PolicyDocument(parsing: text, as: kind))
    }
    let (ann, admins) = (try #require(IdentityName("user/ann")), try #require(IdentityName("group/admins")))
    let change: IdentityChange =
      switch way {
      case "detach": .detach(policy: "AdministratorAccess", from: admins)
      case "leave": .leave(group: "admins", user: "ann")
      case "policy": .deletePolicy("arn:aws:iam::aws:policy/AdministratorAccess")
      case "boundary": .setBoundary(try document("Allow", "s3:*", .permissionsBoundary), of: ann)
      case "wide boundary": .setBoundary(try document("Allow", "*", .permissionsBoundary), of: ann)
      case "no boundary": .setBoundary(nil, of: ann)
      case "attach": .attach(try document("Deny", "iam:*", .identity), to: admins)
      default: .deleteAccessKey("AKIANOBODYSKEY")
      }
    let details = try #require(AuthorizationDetails(json: try JSON.parse(Self.document)))
    let account = try #require(PreflightAccount(details: details, id: nil))
    let report = try Preflight(at: TestLab.moment).report(on: change, in: account, named: way)
    #expect(report.findings.map(\.rule) == (isLast ? [.lastAdministrator] : []))
    #expect(report.keepers == (isLast ? [] : ["arn:aws:iam::111111111111:user/ann"]))
  }

  @Test func aChangeOfWhatIsNotThereIsRefusedWithWhatIs() throws {
    let details = try #require(AuthorizationDetails(json: try JSON.parse(Self.document)))
    let account = try #require(PreflightAccount(details: details, id: nil))
    func refusal(_ change: IdentityChange) -> String {
      do throws(PreflightError) {
        return "\(try Preflight(at: TestLab.moment).report(on: change, in: account, named: "x").notes)"
      } catch { return "\(error)" }
    }
    let admins = try #require(IdentityName("group/admins"))
    let bob = try #require(IdentityName("user/bob"))
    #expect(
      refusal(.detach(policy: "Gone", from: admins))
        == "`group/admins` has no policy `Gone`: it has `AdministratorAccess`")
    #expect(refusal(.detach(policy: "Gone", from: bob)) == "the account has no `user/bob`")
    #expect(
      refusal(.leave(group: "other", user: "ann"))
        == "`ann` is not in the group `other`: it is in `admins`")
    #expect(refusal(.deleteLoginProfile(user: "bob")) == "the account has no `user/bob`")
    #expect(refusal(.delete(bob)).contains("the account has no `user/bob`"))
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
