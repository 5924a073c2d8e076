import CloudTrail
import Identity
import JSONTree
import Testing

@Suite("Trail records")
struct TrailRecordTests {
  /// The shape of an action in a root session, as the IAM User Guide documents it.
  @Test("A root session's record is what AWS documents")
  func rootSession() throws {
    let account = try AccountID("222222222222")
    let identity = TrailIdentity(
      kind: .root, principalID: account.rawValue, arn: account.rootARN().description, account: account,
      accessKeyID: "ASIAIOSFODNN7EXAMPLE",
      session: TrailSession(
        creationDate: try Timestamp(iso8601: "2024-10-25T20:52:11Z"), isMFAAuthenticated: false))
    let record = TrailRecord(
      identity: identity, time: try Timestamp(iso8601: "2024-10-25T20:55:00Z"), source: "s3.amazonaws.com",
      name: "DeleteBucketPolicy", region: "us-east-1", sourceAddress: "198.51.100.7", userAgent: "aws-cli",
      requestParameters: Array(#"{"bucketName":"b"}"#.utf8), responseElements: Array("null".utf8),
      requestID: "r", eventID: "e", isReadOnly: false, recipient: account)
    let json = try JSON.parse(record.json)
    #expect(
      json["userIdentity"] == [
        "type": "Root", "principalId": "222222222222", "arn": "arn:aws:iam::222222222222:root",
        "accountId": "222222222222", "accessKeyId": "ASIAIOSFODNN7EXAMPLE",
        "sessionContext": [
          "attributes": ["creationDate": "2024-10-25T20:52:11Z", "mfaAuthenticated": "false"]
        ],
      ])
    #expect(json["eventName"] == "DeleteBucketPolicy")
    #expect(json["readOnly"] == false)
    #expect(json["requestParameters"]?["bucketName"] == "b")
    #expect(json["responseElements"] == nil || json["responseElements"]?.isNull == true)
    #expect(json["errorCode"] == nil)
    #expect(json["recipientAccountId"] == "222222222222")
  }
}
