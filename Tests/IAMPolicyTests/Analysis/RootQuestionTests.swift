import IAMPolicy
import JSONTree
import TestKit
import Testing

@Suite("what only root can do")
struct RootQuestionTests {
  private func powers(
    in partition: String = "aws", _ change: (inout JSONObject) -> Void = { _ in }
  ) throws -> [String: RootPower] {
    let text = try CaseFiles.records("why-root.json").map { String(decoding: $0, as: UTF8.self) }.joined()
      .replacing("arn:aws:", with: "arn:\(partition):")
    var object = try #require(try JSON.parse(text).object)
    change(&object)
    let question = try RootQuestion.parse(JSON.object(object).bytes)
    return Dictionary(question.powers.map { ($0.purpose, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// A member account under AWS's guard against long-term root: sessions are left, and a role that may not grant.
  @Test func `a guarded member is left to root sessions`() throws {
    let powers = try powers()
    let bucket = try #require(powers["repair the policy of arn:aws:s3:::logs"])
    #expect(bucket.answer == .rootByPolicy)
    #expect(!bucket.rootUser)
    #expect(bucket.task == "S3UnlockBucketPolicy")
    #expect(bucket.refusal?.contains("assumed-role/Deploy") == true)
    let queue = try #require(powers["repair the policy of arn:aws:sqs:us-east-1:111111111111:jobs"])
    #expect(queue.answer == .others)
    #expect(queue.others == ["arn:aws:iam::111111111111:role/Deploy"])
    #expect(powers["grant permissions to a user"]?.answer == .nobody)
    #expect(powers["create a user"]?.answer == .others)
    #expect(powers["delete root's password"]?.task == "IAMDeleteRootUserCredentials")
    #expect(powers["create an access key of root"]?.answer == .nobody)
  }

  @Test(arguments: ["aws-cn", "aws-us-gov"])
  func `task policies are those of the account's partition`(_ partition: String) throws {
    let powers = try powers(in: partition)
    #expect(powers["repair the policy of arn:\(partition):s3:::logs"]?.task == "S3UnlockBucketPolicy")
    #expect(powers["delete root's password"]?.task == "IAMDeleteRootUserCredentials")
    let named = try self.powers { object in
      object["partition"] = .string(partition)
      object["principals"] = nil
      object["resources"] = nil
    }
    #expect(named["delete root's password"]?.resource == "arn:\(partition):iam::111111111111:root")
    #expect(named["delete root's password"]?.task == "IAMDeleteRootUserCredentials")
  }

  @Test func `a standalone account is left to its root user`() throws {
    let powers = try powers { object in
      object["organization"] = nil
      object["policies"] = nil
    }
    #expect(powers["grant permissions to a user"]?.answer == .rootByPolicy)
    #expect(powers["grant permissions to a user"]?.rootUser == true)
    #expect(powers["create an access key of root"]?.answer == .rootByService)
    #expect(powers["delete root's password"]?.task == nil)
  }

  @Test func `an administrator of any name is assumed where nobody is listed`() throws {
    let powers = try powers { $0["principals"] = nil }
    #expect(powers["grant permissions to a user"]?.others == ["any administrator"])
    #expect(powers["repair the policy of arn:aws:s3:::logs"]?.answer == .rootByPolicy)
  }

  @Test(arguments: [
    "{}", "[]", #"{"accountId":"1"}"#, #"{"accountId":"111111111111","x":1}"#,
    #"{"accountId":"111111111111","policies":{"identity":[]}}"#,
    #"{"accountId":"111111111111","resources":[{"arn":"a","policy":{"id":"x","document":{}}}]}"#,
    #"{"schema":"iam-authz-request/1","accountId":"111111111111"}"#,
  ])
  func `what is no question is refused with its place`(_ text: String) {
    #expect(throws: SimulationProblem.self) { try RootQuestion.parse(Array(text.utf8)) }
  }
}
