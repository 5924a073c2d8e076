import Identity
import Testing

@Suite("Names")
struct NameTests {
  @Test(
    "Account ids have twelve digits",
    arguments: [
      ("123456789012", true), ("000000000000", true), ("12345678901", false), ("1234567890123", false),
      ("12345678901x", false), ("１２３４５６７８９０１２", false), ("", false), (" 23456789012", false),
    ])
  func accounts(text: String, isValid: Bool) {
    #expect((AccountID(rawValue: text) != nil) == isValid)
  }

  @Test(
    "ARNs have six parts and come back as they were",
    arguments: [
      "arn:aws:iam::123456789012:root", "arn:aws:s3:::bucket/key:with:colons",
      "arn:aws-us-gov:sqs:us-gov-west-1:123456789012:queue",
      "arn:aws:organizations::123456789012:policy/o-a/service_control_policy/p-b",
    ])
  func arns(text: String) throws {
    #expect(try ARN(text).description == text)
  }

  @Test(
    "What is no ARN is refused",
    arguments: [
      "", "arn", "arn:aws:iam::123456789012", "arn:aws:iam::123456789012:", "xrn:aws:iam::1:root",
      "arn::iam:::x",
      "arn:aws:::1:x",
    ])
  func brokenARNs(text: String) {
    #expect(throws: InvalidName.self) { try ARN(text) }
  }

  @Test(
    "The resource of an ARN has a type and a name",
    arguments: [
      ("arn:aws:iam::1:user/path/alice", "user", "path/alice"), ("arn:aws:iam::1:root", "root", ""),
      ("arn:aws:logs:us-east-1:1:log-group:x:*", "log-group", "x:*"),
    ])
  func resources(text: String, type: String, name: String) throws {
    let arn = try ARN(text)
    #expect(arn.resourceType == type)
    #expect(arn.resourceName == name)
  }

  @Test(
    "Region codes are checked, and name their partition",
    arguments: [
      ("us-east-1", "aws"), ("cn-north-1", "aws-cn"), ("us-gov-west-1", "aws-us-gov"),
      ("eusc-de-east-1", "aws-eusc"),
    ])
  func regions(code: String, partition: String) throws {
    #expect(try Region(code).partition.rawValue == partition)
    #expect(throws: InvalidName.self) { try Region(code + "!") }
  }
}
