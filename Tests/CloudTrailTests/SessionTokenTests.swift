import CloudTrail
import JSONTree
import Testing

/// Records of sessions carry the sessions' tokens, which nobody who reads them needs.
@Suite struct SessionTokenTests {
  private static func record(_ response: String) -> [UInt8] {
    Array(
      (#"{"eventVersion":"1.08","eventTime":"2026-11-23T10:00:00Z","eventSource":"sts.amazonaws.com","#
        + #""eventName":"AssumeRoot",  "responseElements":"# + response + "}").utf8)
  }

  @Test func tokensAreHiddenAndNothingElse() throws {
    let credentials =
      #"{"credentials":{"accessKeyId":"ASIA1","sessionToken":"FwoGZXIvYXdz","expiration":"Nov 23, 2026"},"x":[1,null]}"#
    let event = try TrailEvent(record: Self.record(credentials))
    let text = String(decoding: event.raw, as: UTF8.self)
    #expect(!text.contains("FwoGZXIvYXdz"))
    let shown = try JSON.parse(event.raw)["responseElements"]
    #expect(shown == event.response)
    #expect(shown?["credentials"]?["sessionToken"] == "HIDDEN_DUE_TO_SECURITY_REASONS")
    #expect(shown?["credentials"]?["accessKeyId"] == "ASIA1" && shown?["x"]?[0] == 1)
  }

  @Test(arguments: ["null", "{}", #"{"credentials":null}"#, #"{"credentials":{"accessKeyId":"ASIA1"}}"#])
  func otherRecordsKeepTheirBytes(response: String) throws {
    let bytes = Self.record(response)
    #expect(try TrailEvent(record: bytes).raw == bytes)
  }
}
