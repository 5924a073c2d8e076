import AWSWire
import CloudTrail
import HTTPMessage
import HTTPServer
import Identity
import Synchronization

/// A local AWS organization: bytes in, bytes out, and a trail of everything.
///
/// It is not AWS, holds no real secrets, and says so in every answer (`x-rootlatch-lab`).
public final class Lab: Sendable {
  let clock: LabClock
  let trail: TrailStore
  let authorizer: LabAuthorizer
  private let state: StateFile
  private let handlers: HandlerTable
  private let authenticator = Authenticator()
  private let world: Mutex<World>
  private let problems: @Sendable (String) -> Void

  /// Opens a lab over what was saved, or over a fresh world where nothing was.
  ///
  /// - Parameters:
  ///   - path: The state file; nil keeps the state in memory.
  ///   - problems: Is told what goes wrong beside any request, such as a full disk.
  init(
    stateFile path: String?, clock: LabClock, fresh: () -> World,
    problems: @escaping @Sendable (String) -> Void
  ) throws {
    self.clock = clock
    self.problems = problems
    state = try StateFile(path: path)
    trail = TrailStore(state)
    handlers = HandlerTable(history: trail)
    authorizer = LabAuthorizer()
    if let saved = try state.load() {
      world = Mutex(saved)
    } else {
      var fresh = fresh()
      let touched = fresh.touched
      fresh.touched = TouchedDocuments()
      try state.save(touched, of: fresh)
      world = Mutex(fresh)
    }
  }

  /// Reads the world.
  func read<Result: Sendable>(_ body: (World) throws -> Result) rethrows -> Result {
    try world.withLock { try body($0) }
  }

  /// Changes the world and saves what was touched.
  func change<Result: Sendable>(_ body: (inout World) throws -> sending Result) throws -> Result {
    try world.withLock { world in
      let result = try body(&world)
      try save(&world)
      return result
    }
  }

  /// Writes what still waits in memory.
  public func flush() throws {
    try trail.flush()
  }

  /// Answers a request to an AWS service.
  func serve(_ request: HTTPRequest, from address: String) -> HTTPResponse {
    let name = OperationName(request)
    let moment = clock.now
    let (requestID, eventID) = world.withLock { ($0.entropy.uuid(), $0.entropy.uuid()) }
    let failure: AuthenticationFailure
    do throws(AuthenticationFailure) {
      let (caller, scope) = try authenticator.authenticate(
        request, realTime: clock.real, moment: moment,
        lookUp: { key in world.withLock { $0.holder(of: key) } })
      let call = Call(
        caller: caller, moment: moment, region: scope.region, requestID: requestID, eventID: eventID,
        sourceAddress: address, userAgent: request.fields["User-Agent"] ?? "",
        host: request.fields["Host"] ?? "")
      return serve(name, request, call, scope)
    } catch {
      failure = error
    }
    let service = service(of: name, scope: failure.scope) ?? Self.anyService
    return failure.error.error(in: service.wireProtocol).response(from: service, requestID: requestID)
  }

  /// Refuses a request that never arrived whole, in the words of the service that it names; nil where it names none
  /// that has words for it.
  func refuse(_ request: HTTPRequest, because flaw: RequestFlaw) -> HTTPResponse? {
    let scope = (try? PresentedSignature(request))?.scope
    guard let service = service(of: OperationName(request), scope: scope) else { return nil }
    let requestID = world.withLock { $0.entropy.uuid() }
    return FlawRefusal.error(flaw, in: service.wireProtocol)?.response(from: service, requestID: requestID)
  }

  private func serve(
    _ name: OperationName, _ request: HTTPRequest, _ call: Call, _ scope: CredentialScope
  ) -> HTTPResponse {
    guard let service = service(of: name, scope: scope) else {
      return AWSError(
        code: "UnrecognizedClientException",
        message: "the lab has no service that signs as `\(scope.service)`", status: 400
      ).response(from: Self.anyService, requestID: call.requestID)
    }
    guard service.signingName == scope.service else {
      let wrongScope = AWSError(
        code: "SignatureDoesNotMatch",
        message: "Credential should be scoped to correct service: '\(service.signingName)'. ", status: 403)
      return AuthenticationError.signature(wrongScope).error(in: service.wireProtocol)
        .response(from: service, requestID: call.requestID)
    }
    guard let (handler, form) = handler(of: name, service, call) else {
      return unknown(name, service, request).response(from: service, requestID: call.requestID)
    }
    guard SessionReach.includes(handler.model, for: call.caller) else {
      return AuthenticationError.invalidToken.error(in: service.wireProtocol)
        .response(from: service, requestID: call.requestID)
    }
    let incoming = Handler.Incoming(request: request, form: form, call: call)
    let served = world.withLock { world -> Handler.Served in
      let served = handler(incoming, &world, authorizer.authorize)
      if served.error == nil { noteUse(of: call, service, &world) }
      do {
        try save(&world)
      } catch {
        problems("the state could not be saved: \(error)")
      }
      return served
    }
    record(served, handler.model, call)
    return served.response
  }

  private func service(of name: OperationName, scope: CredentialScope?) -> ServiceModel? {
    switch name {
    case .target(let prefix, _): handlers.service(targetPrefix: prefix)
    case .action, .route: scope.flatMap { handlers.service(signingName: $0.service) }
    }
  }

  private func handler(
    of name: OperationName, _ service: ServiceModel, _ call: Call
  ) -> (Handler, QueryParameters?)? {
    switch name {
    case .action(let action, let version, let form):
      guard version == nil || version == service.version else { return nil }
      // AssumeRoot has no global endpoint: `sts.amazonaws.com` does not know it.
      if action == "AssumeRoot", call.host.prefix(while: { $0 != ":" }) == "sts.amazonaws.com" { return nil }
      return handlers.handler(action, of: service).map { ($0, form) }
    case .target(_, let operation): return handlers.handler(operation, of: service).map { ($0, nil) }
    case .route: return nil
    }
  }

  private func unknown(_ name: OperationName, _ service: ServiceModel, _ request: HTTPRequest) -> AWSError {
    switch name {
    case .route where service.wireProtocol == .query:
      QueryParameters(encoded: String(decoding: request.body, as: UTF8.self)) == nil
        ? AWSError(code: "MalformedQueryString", message: "The query string contains a syntax error.")
        : AWSError(
          code: "MissingAction", message: "The request is missing an action or a required parameter.")
    case .action(let action, _, _):
      AWSError(
        code: "InvalidAction",
        message: action == "AssumeRoot"
          ? "Unknown Operation" : "Could not find operation \(action) for version \(service.version)")
    case .target, .route: AWSError(code: "UnknownOperationException", message: nil)
    }
  }

  private func save(_ world: inout World) throws {
    guard !world.touched.isEmpty else { return }
    let touched = world.touched
    world.touched = TouchedDocuments()
    try state.save(touched, of: world)
  }

  private func record(_ served: Handler.Served, _ model: OperationModel, _ call: Call) {
    do {
      try trail.append(TrailRecording.record(served, model, call))
    } catch {
      problems("a trail record could not be kept: \(error)")
    }
  }

  private func noteUse(of call: Call, _ service: ServiceModel, _ world: inout World) {
    guard call.caller.session == nil else { return }
    world.noteUse(ofKey: call.caller.accessKeyID, at: call.moment, region: call.region, service: service.name)
  }

  /// In whose voice a request is refused that names no service the lab knows.
  private static let anyService = ServiceModel(
    name: "unknown", wireProtocol: .query, version: "",
    xmlNamespace: "https://sts.amazonaws.com/doc/2011-06-15/")
}
