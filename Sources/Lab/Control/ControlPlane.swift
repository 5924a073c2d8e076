import Cryptography
import HTTPMessage
import HTTPServer
import HostSystem
import Identity
import JSONTree
import Synchronization

/// What the lab's owner, and nobody on AWS, can ask for: the time, the state, anybody's keys.
///
/// Unsigned and for the loopback address only; `GET` reads and `POST` changes.
struct ControlPlane {
  /// Where it stands beside the services.
  static let prefix = "/_lab/"

  let lab: Lab

  /// The longest that somebody may wait for a call, in seconds.
  private static let patience: Int64 = 20

  /// Answers a request whose path begins with the prefix, at once or when there is something to say.
  func reply(to request: HTTPRequest) -> HTTPReply {
    if let refusal = refusal(of: request) { return .now(refusal) }
    guard request.method == .get, request.path.dropFirst(Self.prefix.count) == "calls" else {
      return .now(respond(to: request))
    }
    let parameters = QueryParameters(encoded: request.query ?? "") ?? QueryParameters()
    let after = Int(parameters["after"] ?? "0")
    let seconds = Int64(parameters["seconds"] ?? "0")
    guard let after, after >= 0, let seconds, (0...Self.patience).contains(seconds) else {
      return .now(
        Self.problem(
          400, "`after` must be a number of calls, and `seconds` a number from 0 to \(Self.patience)"))
    }
    return .later { await calls(after: after, within: .seconds(seconds)) }
  }

  /// How many calls there were, as soon as there were more than so many; those that read the history do not count.
  private func calls(after: Int, within patience: Duration) async -> HTTPResponse {
    var count = lab.calls.rings
    if count <= after, patience > .zero, !lab.isClosing.load(ordering: .relaxed) {
      count = await lab.calls.wait(after: after, atMost: patience)
    }
    return Self.answer(["calls": .integer(count)])
  }

  private func refusal(of request: HTTPRequest) -> HTTPResponse? {
    // A name that an attacker's DNS points here would make this page theirs: only loopback names are answered.
    let host = (request.fields["Host"] ?? "").split(separator: ":").first ?? ""
    guard host == "127.0.0.1" || host == "localhost" else {
      return Self.problem(403, "the lab's controls answer to `127.0.0.1` and `localhost` only")
    }
    // A page in a browser cannot set this field without asking first, so no web site can reach the lab through it.
    if request.method == .post, request.fields["Content-Type"] != "application/json" {
      return Self.problem(415, "send `Content-Type: application/json`")
    }
    return nil
  }

  private func respond(to request: HTTPRequest) -> HTTPResponse {
    let parameters = QueryParameters(encoded: request.query ?? "") ?? QueryParameters()
    switch (request.method, request.path.dropFirst(Self.prefix.count)) {
    case (.get, "status"): return status()
    case (.post, "clock"): return advance(request.body)
    case (.get, "credentials"): return credentials(parameters)
    case (.get, "email-code"): return emailCode(parameters)
    case (.get, "faults"): return faults()
    case (.post, "faults"): return setFaults(request.body)
    case (.post, "trails"): return deliver()
    default:
      return Self.problem(
        404,
        "the lab's controls are GET status, GET calls, POST clock, GET credentials, GET email-code, GET faults, POST trails and POST faults"
      )
    }
  }

  private func status() -> HTTPResponse {
    let clock = lab.clock
    return lab.read { world in
      Self.answer([
        "lab": "rootlatch", "aws": false,
        "time": .string(clock.now.iso8601), "clock": .string(clock.mode.rawValue),
        "organization": world.organization.map { .string($0.id) } ?? .null,
        "managementAccount": world.organization.map { .string($0.managementAccount.rawValue) } ?? .null,
        "accounts": .integer(world.accounts.count), "sessions": .integer(world.sessions.count),
      ])
    }
  }

  private func advance(_ body: [UInt8]) -> HTTPResponse {
    guard let seconds = (try? JSON.parse(body, limits: JSONLimits(bytes: 1024)))?["advanceSeconds"]?.integer,
      (0...315_360_000).contains(seconds)
    else { return Self.problem(400, "`advanceSeconds` must be a whole number from 0 to 315360000") }
    lab.clock.advance(by: .seconds(seconds))
    return Self.answer(["time": .string(lab.clock.now.iso8601)])
  }

  private func credentials(_ parameters: QueryParameters) -> HTTPResponse {
    guard let account = parameters["account"].flatMap({ AccountID(rawValue: $0) }) else {
      return Self.problem(400, "`account` must be 12 digits")
    }
    let user = parameters["user"] ?? "root"
    let keys = lab.read { world -> [AccessKey]? in
      user == "root" ? world[account]?.root.accessKeys : world[account]?.users[user.lowercased()]?.accessKeys
    }
    guard let keys else { return Self.problem(404, "account `\(account)` has no user `\(user)`") }
    guard let key = keys.first(where: { $0.isActive }) else {
      return Self.problem(404, "`\(user)` of `\(account)` has no active access key")
    }
    return Self.answer([
      "AccessKeyId": .string(key.id), "SecretAccessKey": .string(key.secret.reveal()),
    ])
  }

  /// Lets trails write what has happened so far, without waiting for the end of the five minutes.
  private func deliver() -> HTTPResponse {
    do {
      try lab.deliverTrails(at: lab.clock.now, flushes: true)
    } catch {
      return Self.problem(500, "a trail could not be delivered: \(error)")
    }
    return Self.answer(["time": .string(lab.clock.now.iso8601)])
  }

  private func faults() -> HTTPResponse {
    let report = lab.faults.report
    let counts = FaultDecision.Failure.allCases.compactMap { failure in
      report.injected[failure].map { JSONObject.Member(name: failure.rawValue, value: .integer($0)) }
    }
    return Self.answer([
      "faults": .array(report.rules.map { .string($0.description) }), "injected": .object(JSONObject(counts)),
    ])
  }

  private func setFaults(_ body: [UInt8]) -> HTTPResponse {
    guard let texts = (try? JSON.parse(body, limits: JSONLimits(bytes: 65_536)))?["faults"]?.array else {
      return Self.problem(400, "`faults` must be a list of texts such as `iam:throttle=0.2`")
    }
    do throws(FaultSyntaxError) {
      var rules: [FaultRule] = []
      for text in texts { rules.append(try FaultRule(text.string ?? text.description)) }
      lab.faults.replace(by: rules)
    } catch {
      return Self.problem(400, error.description)
    }
    return faults()
  }

  /// The one-time code that AWS would send to the new address of a root user.
  private func emailCode(_ parameters: QueryParameters) -> HTTPResponse {
    guard let account = parameters["account"].flatMap({ AccountID(rawValue: $0) }) else {
      return Self.problem(400, "`account` must be 12 digits")
    }
    guard let update = lab.read({ $0[account]?.details.emailUpdate }), update.acceptedAt == nil else {
      return Self.problem(404, "no change of the root user's address is pending in account `\(account)`")
    }
    return Self.answer([
      "account": .string(account.rawValue), "address": .string(update.address),
      "code": .string(update.code.reveal()),
      "expires": .string((update.requestedAt + AccountHandlers.codeLife).iso8601),
    ])
  }

  private static func answer(_ json: JSON, status: Int = 200) -> HTTPResponse {
    HTTPResponse(status: status, fields: ["Content-Type": "application/json"], body: json.bytes)
  }

  private static func problem(_ status: Int, _ message: String) -> HTTPResponse {
    answer(["error": .string(message)], status: status)
  }
}
