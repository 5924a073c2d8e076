import AWSWire
import Cryptography
import HTTPMessage
import Identity
import Lab
import LabTesting
import Testing

@Suite struct SignatureTests {
  /// A call in each protocol, and how that protocol names each failure.
  struct Voice: Sendable, CustomTestStringConvertible {
    let call: String
    let missing, unknown, mismatch, incomplete, expired: String

    var testDescription: String { call }
  }

  static let voices = [
    Voice(
      call: "sts:GetCallerIdentity", missing: "403 MissingAuthenticationToken",
      unknown: "403 InvalidClientTokenId", mismatch: "403 SignatureDoesNotMatch",
      incomplete: "400 IncompleteSignature", expired: "403 ExpiredToken"),
    Voice(
      call: "iam:ListUsers", missing: "403 MissingAuthenticationToken", unknown: "403 InvalidClientTokenId",
      mismatch: "403 SignatureDoesNotMatch", incomplete: "400 IncompleteSignature",
      expired: "403 ExpiredToken"),
    Voice(
      call: "organizations:ListRoots", missing: "400 MissingAuthenticationTokenException",
      unknown: "400 UnrecognizedClientException", mismatch: "400 InvalidSignatureException",
      incomplete: "400 IncompleteSignatureException", expired: "400 ExpiredTokenException"),
  ]

  @Test(arguments: TestLab.Connection.allCases, voices)
  func refusesWhatItCannotVerify(connection: TestLab.Connection, voice: Voice) async throws {
    try await TestLab.run(connection) { lab in
      let call = try #require(RawCall(voice.call))
      let good = lab.instance.administrator
      func outcome(_ call: RawCall, by credentials: Credentials?) async throws -> String {
        let answer = try await lab.answer(to: call, by: credentials)
        return "\(answer.response.status) \(answer.code ?? "")"
      }
      #expect(try await outcome(call, by: nil) == voice.missing)
      #expect(try await outcome(call, by: good) == "200 ")
      let stranger = Credentials(accessKeyID: "AKIAIOSFODNN7EXAMPLE", secretAccessKey: Secret("x"))
      #expect(try await outcome(call, by: stranger) == voice.unknown)
      let liar = Credentials(accessKeyID: good.accessKeyID, secretAccessKey: Secret("wrong"))
      #expect(try await outcome(call, by: liar) == voice.mismatch)
      let tokened = Credentials(
        accessKeyID: good.accessKeyID, secretAccessKey: good.secretAccessKey, sessionToken: Secret("token"))
      #expect(try await outcome(call, by: tokened) == voice.unknown)
      for offset in [-301, 301] {
        var skewed = call
        skewed.moment = Timestamp(seconds: TestLab.moment.seconds + Int64(offset))
        #expect(try await outcome(skewed, by: good) == voice.mismatch, "\(offset) s")
      }
      for offset in [-300, 300] {
        var skewed = call
        skewed.moment = Timestamp(seconds: TestLab.moment.seconds + Int64(offset))
        #expect(try await outcome(skewed, by: good) == "200 ", "\(offset) s")
      }
      let session = try await lab.rootSession(
        in: "100000000004", for: "IAMAuditRootUserCredentials", seconds: 0)
      #expect(try await outcome(call, by: session) == voice.expired)
    }
  }

  @Test(arguments: voices)
  func refusesWhatWasChangedOnTheWay(voice: Voice) async throws {
    try await TestLab.run(.inProcess) { lab in
      let call = try #require(RawCall(voice.call))
      var request = call.signed(by: lab.instance.administrator, for: lab.endpoint)
      request.body += Array(" ".utf8)
      var answer = RawAnswer(response: try await lab.send(request))
      #expect("\(answer.response.status) \(answer.code ?? "")" == voice.mismatch)
      #expect(
        answer.message
          == "The request signature we calculated does not match the signature you provided. Check your AWS "
          + "Secret Access Key and signing method. Consult the service documentation for details.")
      request.fields["Authorization"] = "AWS4-HMAC-SHA256 Credential=x"
      answer = RawAnswer(response: try await lab.send(request))
      #expect(answer.response.status == 400)
      #expect(answer.code?.hasPrefix("IncompleteSignature") == true, "\(answer.text)")
    }
  }

  @Test("A signature for another service is refused", arguments: TestLab.Connection.allCases)
  func wrongScope(connection: TestLab.Connection) async throws {
    try await TestLab.run(connection) { lab in
      var call = try #require(RawCall("organizations:ListRoots"))
      call.service = "iam"
      let answer = try await lab.answer(to: call, by: lab.instance.administrator)
      #expect(answer.response.status == 400)
      #expect(answer.code == "InvalidSignatureException")
      #expect(answer.message == "Credential should be scoped to correct service: 'organizations'. ")
    }
  }
}
