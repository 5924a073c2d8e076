import AWSWire
import Cryptography
import HTTPMessage
import Testing

@testable import AWSClient

@Suite("Source identity")
struct SourceIdentityTests {
  private static let config = """
    [default]
    role_arn = arn:aws:iam::111111111111:role/operator
    source_profile = keys
    [profile keys]
    aws_access_key_id = AKIDSOURCE
    aws_secret_access_key = SECRET-source
    """

  private func sent(refusing: Bool) async throws -> [String] {
    let environment = ClientEnvironment.inMemory([:], files: ["/home/ada/.aws/config": Self.config])
    let transport = ScriptedTransport { sent, _ throws(TransportError) in
      if refusing, sent.body.contains("SourceIdentity") { return Answers.error("AccessDenied", 403) }
      return try ProviderAnswers.answer("assume-role", sent)
    }
    let settings = try ClientSettings(ConfigurationFlags(), environment)
    let context = ProviderContext(
      environment, settings, transport: transport, clock: ManualClock(), sourceIdentity: "SEC-41=look")
    let found = try await CredentialsChain.standard(context, settings).credentials()
    #expect(found.source == "assume-role")
    return transport.sent.map(\.body)
  }

  @Test func `the role that the profile names carries it`() async throws {
    let sent = try await sent(refusing: false)
    #expect(sent.count == 1)
    #expect(sent.first?.contains("SourceIdentity=SEC-41%3Dlook") == true)
  }

  @Test func `a role that does not allow it is assumed without`() async throws {
    let sent = try await sent(refusing: true)
    #expect(sent.map { $0.contains("SourceIdentity") } == [true, false])
  }
}
