import AWSServices
import AWSWire
import Cryptography
import HTTPMessage
import HostSystem
import Identity
import Synchronization
import Testing

@testable import AWSClient

/// What becomes of a call whose credentials are no longer taken.
@Suite("Renewed credentials")
struct RenewedCredentialsTests {
  private static let credentialsFile = "/home/ada/.aws/credentials"

  private static func profile(_ key: String, token: String? = "SECRET-token") -> String {
    "[default]\naws_access_key_id = \(key)\naws_secret_access_key = SECRET-\(key)\n"
      + (token.map { "aws_session_token = \($0)\n" } ?? "")
  }

  /// A service that takes one key, and what it answers to others.
  private static func service(_ key: String, _ code: String) -> ScriptedTransport {
    ScriptedTransport { sent, _ in
      let isGood = sent.request.fields["Authorization"]?.contains("Credential=\(key)/") ?? false
      return isGood ? Answers.identity : Answers.error(code, 400)
    }
  }

  /// A client with the standard chain over files in memory.
  private static func client(
    _ files: InMemoryFiles, _ transport: ScriptedTransport, _ clock: ManualClock,
    variables: [String: String] = [:], processes: ScriptedProcesses = ScriptedProcesses()
  ) throws -> AWSClient {
    let environment = ClientEnvironment(
      variables: variables, homeDirectory: "/home/ada", files: files, processes: processes)
    let settings = try ClientSettings(ConfigurationFlags(region: "eu-central-1"), environment)
    var configuration = ClientConfiguration(
      settings, environment: environment, transport: transport, clock: clock)
    configuration.jitter = JitterSource { 0.5 }
    return AWSClient(configuration)
  }

  private func call(_ client: AWSClient) async throws(ClientError) {
    _ = try await client.call(STS.GetCallerIdentity.self, .init())
  }

  @Test(
    arguments: [
      "ExpiredToken", "ExpiredTokenException", "TokenRefreshRequired", "RequestExpired", "InvalidAccessKeyId",
      "UnrecognizedClientException", "InvalidClientTokenId", "InvalidToken",
    ])
  func `a file that was written anew is read again when its old keys are refused`(_ code: String) async throws
  {
    let files = InMemoryFiles(files: [Self.credentialsFile: Self.profile("ASIAOLD")])
    let transport = Self.service("ASIANEW", code)
    let clock = ManualClock()
    let client = try Self.client(files, transport, clock)
    let error = await #expect(throws: ClientError.self) { try await call(client) }
    #expect(error?.code == code)
    #expect(
      error?.description.hasSuffix(
        "the credentials come from a file that is read again: put fresh ones there") == true)
    #expect(transport.sent.count == 1)
    try files.replace(Self.credentialsFile, with: Array(Self.profile("ASIANEW").utf8))
    // The file was looked at just now: the next look is half a minute away, however many calls there are.
    for _ in 0..<5 { await #expect(throws: ClientError.self) { try await call(client) } }
    clock.advance(.seconds(31))
    try await call(client)
    try await call(client)
    #expect(transport.sent.count == 9)
    #expect(clock.waits.isEmpty)
  }

  @Test func `credentials of the environment cannot become others, and the error says so`() async throws {
    let transport = Self.service("ASIANEW", "ExpiredTokenException")
    let client = try Self.client(
      InMemoryFiles(), transport, ManualClock(),
      variables: ["AWS_ACCESS_KEY_ID": "ASIAENV", "AWS_SECRET_ACCESS_KEY": "SECRET-env"])
    let error = await #expect(throws: ClientError.self) { try await call(client) }
    #expect(error?.description.contains("start again with fresh ones") == true)
    #expect(transport.sent.count == 1)
  }

  /// Region by Region the keys of a session are unknown where the Region is not enabled: that renews nothing.
  @Test(arguments: [("UnrecognizedClientException", 1), ("ExpiredTokenException", 2)])
  func `a session that is good for a while is renewed where it has ended, not where it is unknown`(
    _ code: String, _ questions: Int
  ) async throws {
    let clock = ManualClock()
    let count = Mutex(0)
    let end = (clock.now + .seconds(3600)).iso8601
    let processes = ScriptedProcesses { _ throws(CapturedProgram.Failure) in
      let number = count.withLock { count in
        count += 1
        return count
      }
      return
        #"{"Version":1,"AccessKeyId":"ASIA\#(number)","SecretAccessKey":"SECRET-x","Expiration":"\#(end)"}"#
    }
    let files = InMemoryFiles(files: ["/home/ada/.aws/config": "[default]\ncredential_process = tool\n"])
    let client = try Self.client(files, Self.service("ASIA2", code), clock, processes: processes)
    if questions == 1 {
      await #expect(throws: ClientError.self) { try await call(client) }
    } else {
      try await call(client)
    }
    #expect(count.withLock { $0 } == questions)
  }

  @Test func `many calls that are refused at once ask once`() async throws {
    let clock = ManualClock()
    let count = Mutex(0)
    let processes = ScriptedProcesses { _ throws(CapturedProgram.Failure) in
      let number = count.withLock { count in
        count += 1
        return count
      }
      return #"{"Version":1,"AccessKeyId":"ASIA\#(number)","SecretAccessKey":"SECRET-x"}"#
    }
    let files = InMemoryFiles(files: ["/home/ada/.aws/config": "[default]\ncredential_process = tool\n"])
    let client = try Self.client(files, Self.service("ASIA2", "ExpiredToken"), clock, processes: processes)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<40 { group.addTask { try await call(client) } }
      try await group.waitForAll()
    }
    #expect(count.withLock { $0 } == 2)
  }

  @Test func `whoever gave the credentials is asked again, and nobody else`() async throws {
    let files = InMemoryFiles(files: [
      Self.credentialsFile: Self.profile("ASIAOLD"),
      "/home/ada/.aws/config":
        "[default]\naws_access_key_id = AKIAOTHER\naws_secret_access_key = SECRET-other\n",
    ])
    let transport = Self.service("AKIAOTHER", "ExpiredToken")
    let clock = ManualClock()
    let client = try Self.client(files, transport, clock)
    await #expect(throws: ClientError.self) { try await call(client) }
    clock.advance(.seconds(31))
    // The file is being written: it is empty for a moment.
    try files.replace(Self.credentialsFile, with: [])
    let error = await #expect(throws: ClientError.self) { try await call(client) }
    #expect(error?.description.contains("where the credentials came from before") == true)
    #expect(
      transport.sent.allSatisfy { $0.request.fields["Authorization"]?.contains("AKIAOTHER") == false })
  }

  @Test func `who pays is said to Amazon S3 alone`() async throws {
    let transport = ScriptedTransport { _, _ in HTTPResponse(status: 200) }
    let client = AWSClient.scripted(transport).payingForRequests(true)
    var input = S3.GetObject.Input()
    input.bucket = "logs"
    input.key = "a"
    _ = try? await client.call(S3.GetObject.self, input)
    _ = try? await client.call(STS.GetCallerIdentity.self, .init())
    #expect(transport.sent.map { $0.request.fields["x-amz-request-payer"] } == ["requester", nil])
    #expect(transport.sent[0].request.fields["Authorization"]?.contains("x-amz-request-payer") == true)
  }
}
