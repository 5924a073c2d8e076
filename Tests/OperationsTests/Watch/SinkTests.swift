import AWSClient
import Compression
import Cryptography
import Detection
import Dispatch
import HTTPMessage
import HostSystem
import Identity
import JSONTree
import TestKit
import Testing

@testable import Operations

@Suite("Sinks and sources of a watch")
struct SinkTests {
  private static let notice = WatchNotice(
    isUpdate: false, severity: .critical, title: "Root signed in (111122223333)",
    document: Array(#"{"id":"x"}"#.utf8), text: "first line\nsecond\u{1B}[31m line")

  private static let now = Timestamp(seconds: 1_790_000_000)

  private final class Server: HTTPTransport {
    let status: Int
    let fields: HTTPFields
    let seen = Locked<[HTTPRequest]>([])
    init(status: Int, fields: HTTPFields = [:]) {
      self.status = status
      self.fields = fields
    }
    func send(_ request: HTTPRequest, to endpoint: Endpoint, timeouts: TransportTimeouts)
      async throws(TransportError) -> HTTPResponse
    {
      seen.with { $0.append(request) }
      return HTTPResponse(status: status, fields: fields)
    }
  }

  @Test("A webhook is signed so that Python's hmac agrees")
  func signature() async throws {
    let server = Server(status: 204)
    let made = WebhookSink(
      url: "https://alarm.example/hook/1", secret: Secret("hush"), transport: server, now: { Self.now })
    let sink = try #require(made)
    try await sink.deliver(Self.notice)
    let first = server.seen.with { $0.first }
    let request = try #require(first)
    #expect(request.path == "/hook/1")
    let code = """
      import hashlib, hmac, sys
      body = sys.stdin.buffer.read()
      print(hmac.new(b'hush', b'1790000000.' + body, hashlib.sha256).hexdigest())
      """
    let expected = try await PythonInterpreter.run(
      "-c", [code], input: String(decoding: request.body, as: UTF8.self))
    #expect(
      request.fields["X-Rootlatch-Signature"]
        == "t=1790000000,v1=" + expected.split(separator: "\n").joined())
  }

  @Test(
    "A webhook's URL is kept as it is, and its secret parts are in no name",
    arguments: [
      ("https://alarm.example", "/", "webhook https://alarm.example"),
      ("https://Alarm.Example:443/", "/", "webhook https://alarm.example"),
      ("https://alarm.example/hook/", "/hook/", "webhook https://alarm.example (3cdc2035)"),
      ("http://x:81/a%20b?key=SECRET&x=/?#part", "/a%20b?key=SECRET&x=/?", "webhook http://x:81 (0eb9305c)"),
      ("https://x?y=z", "/?y=z", "webhook https://x (d39b58ae)"),
      ("ftp://x/", nil, nil), ("https://ada:hush@x/", nil, nil), ("https:///a", nil, nil), ("x", nil, nil),
    ] as [(String, String?, String?)])
  func address(_ url: String, _ target: String?, _ name: String?) async throws {
    let server = Server(status: 200)
    let sink = WebhookSink(url: url, secret: nil, transport: server, now: { Self.now })
    #expect(sink?.name == name)
    try await sink?.deliver(Self.notice)
    let sent = server.seen.with { $0.first?.target }
    #expect(sent == target)
  }

  @Test("A webhook that is refused is a failure", arguments: [301, 404, 500])
  func refused(_ status: Int) async throws {
    let made = WebhookSink(
      url: "http://x/", secret: nil, transport: Server(status: status), now: { Self.now })
    let sink = try #require(made)
    await #expect(throws: WatchSinkError.self) { try await sink.deliver(Self.notice) }
  }

  /// What an answer says of the next delivery: what the user reads, the wait, and whether it is about this notice.
  struct Refusal: Sendable, CustomTestStringConvertible {
    let status: Int
    let fields: [String: String]
    let words: String
    let wait: Int64?
    let isAboutNotice: Bool
    var testDescription: String { "\(status) \(fields)" }

    init(
      _ status: Int, _ fields: [String: String] = [:], _ words: String, wait: Int64? = nil,
      about: Bool = false
    ) {
      self.status = status
      self.fields = fields
      self.words = words
      self.wait = wait
      isAboutNotice = about
    }
  }

  @Test(
    "A webhook's refusal says what it is about, and when to ask again",
    arguments: [
      Refusal(
        308, ["Location": "https://other.example:8443/hook?token=SECRET"],
        "the server answered 308 and points to https://other.example:8443: redirects are not followed, so name the URL itself"
      ),
      Refusal(
        302, ["Location": "/elsewhere"],
        "the server answered 302 and points to another path: redirects are not followed, so name the URL itself"
      ),
      Refusal(401, [:], "the server answered 401"),
      Refusal(410, [:], "the server answered 410"),
      Refusal(413, [:], "the server answered 413", about: true),
      Refusal(422, [:], "the server answered 422", about: true),
      Refusal(429, ["Retry-After": "120"], "the server answered 429", wait: 120),
      Refusal(503, ["Retry-After": "Mon, 21 Sep 2026 14:23:20 GMT"], "the server answered 503", wait: 600),
      Refusal(503, ["Retry-After": "Mon, 21 Sep 2020 14:23:20 GMT"], "the server answered 503", wait: 0),
      Refusal(503, ["Retry-After": "soon"], "the server answered 503"),
    ])
  func words(_ refusal: Refusal) async throws {
    var fields = HTTPFields()
    for (name, value) in refusal.fields { fields[name] = value }
    let made = WebhookSink(
      url: "http://x/", secret: nil, transport: Server(status: refusal.status, fields: fields),
      now: { Self.now })
    let sink = try #require(made)
    let error = await #expect(throws: WatchSinkError.self) { try await sink.deliver(Self.notice) }
    #expect(error?.description == refusal.words)
    #expect(error?.retryAfter == refusal.wait.map { .seconds($0) })
    #expect(error?.isAboutNotice == refusal.isAboutNotice)
  }

  @Test("A webhook that does not answer in its time is a failure, and told as one")
  func silent() async throws {
    let listener = try RawListener()
    let made = WebhookSink(
      url: "http://127.0.0.1:\(listener.port)/hook", secret: nil, transport: try CurlTransport(),
      timeout: .milliseconds(20), now: { Self.now })
    let sink = try #require(made)
    let error = await #expect(throws: TransportError.self) { try await sink.deliver(Self.notice) }
    #expect(error?.code == .timedOut)
  }

  @Test("A sink whose output is stuck lets go of a watch that is cancelled")
  func stuckOutput() async throws {
    let begun = Latch()
    let end = DispatchSemaphore(value: 0)
    let sink = TerminalSink(grace: .zero) { _ in
      begun.open()
      end.wait()
    }
    let delivery = Task { try await sink.deliver(Self.notice) }
    await begun.wait()
    delivery.cancel()
    await #expect(throws: WatchSinkHangs.self) { try await delivery.value }
    end.signal()
  }

  /// The header of RFC 5424, section 6: PRI VERSION SP TIMESTAMP SP HOSTNAME SP APP-NAME SP PROCID SP MSGID SP SD MSG.
  @Test("A syslog message is as RFC 5424 wants it, and has one line")
  func syslog() {
    let message = SyslogMessage(Self.notice, at: Self.now, host: "alarm host\n", process: 7)
    let text = String(decoding: message.bytes, as: UTF8.self)
    let head = "<82>1 2026-09-21T14:13:20.000Z alarmhost rootlatch 7 incident [rootlatch@32473 "
    #expect(text.hasPrefix(head + #"event="opened" severity="critical"] "#))
    #expect(text.hasSuffix("\u{FEFF}Root signed in (111122223333): first line second[31m line"))
    let long = WatchNotice(
      isUpdate: true, severity: .low, title: "t", document: [], text: String(repeating: "ä", count: 5000))
    #expect(SyslogMessage(long, at: Self.now, host: "h", process: 1).bytes.count <= SyslogMessage.limit)
  }

  @Test("A syslog message arrives whole, over each way", arguments: ["unix", "udp", "tcp"])
  func syslogArrives(_ kind: String) async throws {
    try await ScratchFolder.with { folder in
      let words = [
        try PythonInterpreter.path(),
        CaseFiles.packageRoot + "/Tests/OperationsTests/Cases/syslog_receiver.py", kind,
      ]
      try await Subprocess.withRunning(words + (kind == "unix" ? [folder + "/log"] : [])) { receiver in
        let place = try await receiver.line { !$0.isEmpty }
        let target = try #require(SyslogSink.Target(kind == "unix" ? place : "\(kind)://\(place)"))
        let sink = SyslogSink(to: target, host: "h", process: 1, now: { Self.now })
        try await sink.deliver(Self.notice)
        let line = try await receiver.line { $0.hasPrefix("\"") }
        let expected = SyslogMessage(Self.notice, at: Self.now, host: "h", process: 1).bytes
        #expect(try JSON.parse(Array(line.utf8)).string == String(decoding: expected, as: UTF8.self))
      }
    }
  }

  @Test("A syslog server that is not there is a failure", arguments: ["tcp://127.0.0.1:", "/nowhere/at/all"])
  func syslogRefused(_ place: String) async throws {
    let port = try ClosedPort()
    let target = try #require(SyslogSink.Target(place.hasPrefix("/") ? place : "\(place)\(port.number)"))
    let sink = SyslogSink(to: target, host: "h", process: 1, now: { Self.now })
    await #expect(throws: DatagramSender.Unsent.self) { try await sink.deliver(Self.notice) }
  }

  @Test(
    "Targets of syslog are read as they are written",
    arguments: [
      ("/dev/log", "/dev/log"), ("h:514", "h:514"), ("udp://h:514", "h:514"), ("tcp://h:601", "tcp://h:601"),
      ("[::1]:514", "::1:514"), ("h", nil), ("h:0", nil), ("h:70000", nil), (":514", nil),
      ("ftp://h:21", nil),
    ])
  func syslogTarget(_ text: String, _ description: String?) {
    #expect(SyslogSink.Target(text)?.description == description)
  }

  @Test("A command that takes too long is ended, and one that does not read its input is no trouble")
  func slowCommand() async throws {
    let failure = await #expect(throws: FedProgram.Failure.self) {
      try await FedProgram(["/bin/sleep", "600"], timeout: .seconds(1)).run([1], variables: [:])
    }
    #expect(failure?.description == "`/bin/sleep` took more than 1 s and was ended")
    let large = [UInt8](repeating: 0x41, count: 4 << 20)
    try await FedProgram(["/bin/true"], timeout: Patience.limit).run(large, variables: [:])
    let deaf = await #expect(throws: FedProgram.Failure.self) {
      try await FedProgram(["/bin/sleep", "600"], timeout: .seconds(1)).run(large, variables: [:])
    }
    #expect(deaf?.description == "`/bin/sleep` took more than 1 s and was ended")
  }

  @Test("A command gets the document, and its failure is one")
  func command() async throws {
    try await ScratchFolder.with { folder in
      try await CommandSink(["/bin/sh", "-c", "cat > \(folder)/out"]).deliver(Self.notice)
      #expect(try CaseFiles.read(folder + "/out") == Self.notice.document + [0x0A])
      await #expect(throws: FedProgram.Failure.self) {
        try await CommandSink(["/bin/false"]).deliver(Self.notice)
      }
      await #expect(throws: FedProgram.Failure.self) {
        try await CommandSink(["/nonexistent"]).deliver(Self.notice)
      }
    }
  }

  @Test("A file gets a line for each incident")
  func file() async throws {
    try await ScratchFolder.with { folder in
      let sink = LinesFileSink(path: folder + "/incidents.jsonl")
      try await sink.deliver(Self.notice)
      try await sink.deliver(Self.notice)
      #expect(
        try CaseFiles.read(folder + "/incidents.jsonl") == Array("{\"id\":\"x\"}\n{\"id\":\"x\"}\n".utf8))
    }
  }

  @Test("A folder gives what appears and what grows, once, also after a restart")
  func folder() async throws {
    try await ScratchFolder.with { folder in
      func record(_ id: String) -> String {
        #"{"eventName":"A","eventTime":"2025-01-01T00:00:00Z","eventID":"\#(id)"}"#
      }
      let packed = try Gzip.compress(Array(#"{"Records":[\#(record("1")),\#(record("2"))]}"#.utf8))
      try PrivateFile(folder + "/a.json.gz").append(packed)
      try PrivateFile(folder + "/grow.log").append(Array("\(record("3"))\n\(record("4"))".utf8))
      func read(_ known: [String: String]) async throws -> (count: Int, parts: [String: String]) {
        let source = FolderSource(path: folder, interval: .milliseconds(1), isOnce: true)
        await source.resume(parts: known)
        var count = 0
        var parts = known
        while let batch = try await source.next() {
          // Whole files are sieved, and these records are nobody's.
          count += batch.contents.count + batch.passed
          #expect(batch.problems.isEmpty)
          for (file, place) in batch.parts { parts[file] = place }
        }
        return (count, parts)
      }
      let first = try await read([:])
      // The line without its end counts where nothing more will come.
      #expect(first.count == 4)
      try PrivateFile(folder + "/grow.log").append(Array("\n\(record("5"))\n".utf8))
      let second = try await read(first.parts)
      #expect(second.count == 1)
      #expect(try await read(second.parts).count == 0)
    }
  }
}
