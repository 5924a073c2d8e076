import AWSWire
import Cryptography
import HTTPMessage
import HostSystem
import Identity
import JSONTree
import Synchronization
import TestKit
import Testing

@testable import AWSClient

@Suite("Credentials chain")
struct CredentialsChainTests {
  private static func cacheFile(_ given: Case) -> [String: String] {
    guard let token = given.json["token"].map({ Case(json: $0) }), let folder = token.text("folder"),
      let key = token.text("key")
    else { return [:] }
    let name = token.text("hash") == "sha1" ? SHA1.hash(key).hexadecimal : SHA256.hash(key).hexadecimal
    return ["\(folder)/\(name).json": token.text("text") ?? token.json["json"]?.description ?? ""]
  }

  private static func environment(_ given: Case, words: @escaping @Sendable ([String]) -> Void)
    -> ClientEnvironment
  {
    var files = given.texts("files").merging(cacheFile(given)) { $1 }
    files["/home/ada/.aws/config"] = given.strings("config").joined(separator: "\n")
    files["/home/ada/.aws/credentials"] = given.strings("credentials").joined(separator: "\n")
    let output = given.text("process")
    let processes = ScriptedProcesses { called throws(CapturedProgram.Failure) in
      words(called)
      guard let output else { throw .notStarted("no such file") }
      return output
    }
    return .inMemory(given.texts("variables"), files: files, processes: processes)
  }

  @Test(arguments: try Cases.list("credentials.json"))
  func `every provider, and what it says when it fails`(_ given: Case) async throws {
    let words = Mutex<[String]>([])
    let environment = Self.environment(given) { called in words.withLock { $0 = called } }
    let answers = given.texts("answers")
    let transport = ScriptedTransport { sent, _ throws(TransportError) in
      guard let answer = answers[sent.endpoint.authority] else {
        throw TransportError(.couldNotConnect, "nobody answers at `\(sent.endpoint.authority)`")
      }
      return try ProviderAnswers.answer(answer, sent)
    }
    let settings = try ClientSettings(ConfigurationFlags(profile: given.text("profile")), environment)
    let asked = Mutex("")
    let code = given.text("code")
    let ask: OneTimeCodeSource = { serial in
      asked.withLock { $0 = serial }
      return code
    }
    let context = ProviderContext(
      environment, settings, transport: transport, clock: ManualClock(), oneTimeCode: code == nil ? nil : ask)
    let expected = given.texts("expect")
    do throws(CredentialsError) {
      let found = try await CredentialsChain.standard(context, settings).credentials()
      let last = transport.sent.last
      let authorization = last?.request.fields["Authorization"]
      let facts: [String: String] = [
        "key": found.credentials.accessKeyID,
        "secret": found.credentials.secretAccessKey.reveal(),
        "token": found.credentials.sessionToken?.reveal() ?? "",
        "source": found.source,
        "account": found.account?.rawValue ?? "",
        "expiration": found.expiration?.iso8601 ?? "",
        "sent": last?.body.split(separator: "&").dropFirst(2).joined(separator: "&") ?? "",
        "signer": authorization?.split(separator: "=").dropFirst().first?.split(separator: "/").first
          .map(String.init) ?? "",
        "authorization": authorization ?? "",
        "bearer": last?.request.fields["x-amz-sso_bearer_token"] ?? "",
        "target": last?.request.target ?? "",
        "asked": asked.withLock { $0 },
        "cached": Self.cacheFile(given).keys.first.flatMap { (environment.files as? InMemoryFiles)?[$0] }
          ?? "",
        "words": words.withLock { $0.joined(separator: "|") },
      ]
      for (name, value) in expected { #expect(facts[name] == value, "\(name)") }
      #expect(given.text("error") == nil)
      var printed = "\(found)\(context)" + String(reflecting: context)
      dump(context, to: &printed)
      dump(found, to: &printed)
      #expect(!printed.contains("SECRET-"))
    } catch {
      let wanted = given.text("error") ?? "no error"
      #expect(error.description.contains(wanted), "\(error)")
      #expect(!String(reflecting: error).contains("SECRET-"))
      #expect(!error.description.contains("SECRET-") && !error.description.contains("\n"))
    }
  }

  @Test func `the proof of a sign-in is one that others can verify`() async throws {
    let given = try #require(Cases.list("credentials.json").first { $0.text("name") == "aws login, renewed" })
    let pem = try #require(given.json["token"]?["json"]?["dpopKey"]?.string)
    let proof = SignInProof.make(
      try P256PrivateKey(pem: Secret(pem)), url: "https://us-east-1.signin.aws.amazon.com/v1/token",
      at: Timestamp(seconds: 1_795_428_000), id: "one")
    let code = """
      import base64, json, sys
      from cryptography.hazmat.primitives import hashes
      from cryptography.hazmat.primitives.asymmetric import ec, utils
      def plain(text): return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
      head, claims, signature = sys.argv[1].split(".")
      jwk = json.loads(plain(head))["jwk"]
      x, y = (int.from_bytes(plain(jwk[name]), "big") for name in "xy")
      r, s = (int.from_bytes(part, "big") for part in (plain(signature)[:32], plain(signature)[32:]))
      ec.EllipticCurvePublicNumbers(x, y, ec.SECP256R1()).public_key().verify(
          utils.encode_dss_signature(r, s), f"{head}.{claims}".encode(), ec.ECDSA(hashes.SHA256()))
      print(json.loads(plain(head))["typ"], json.loads(plain(head))["alg"], json.dumps(json.loads(plain(claims))))
      """
    let said = try await PythonInterpreter.run("-c", [code, proof])
    #expect(
      said
        == #"dpop+jwt ES256 {"htm": "POST", "htu": "https://us-east-1.signin.aws.amazon.com/v1/token", "iat": 1795428000, "jti": "one"}"#
        + "\n")
  }

  @Test func `a machine that is no instance is asked once, for a second`() async throws {
    let clock = ManualClock()
    let transport = ScriptedTransport { _, _ throws(TransportError) in
      throw TransportError(.couldNotConnect, "nobody there")
    }
    let environment = ClientEnvironment.inMemory()
    let settings = try ClientSettings(ConfigurationFlags(), environment)
    let context = ProviderContext(environment, settings, transport: transport, clock: clock)
    await #expect(throws: CredentialsError.self) {
      try await CredentialsChain.standard(context, settings).credentials()
    }
    #expect(transport.sent.count == 1)
    #expect(transport.sent.first?.timeouts.request == .seconds(1))
    #expect(clock.waits.isEmpty)
  }
}
