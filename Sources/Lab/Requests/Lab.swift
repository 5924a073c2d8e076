import AWSServices
import AWSWire
import CloudTrail
import HTTPMessage
import HTTPServer
import HostSystem
import Identity
import Synchronization

/// A local AWS organization: bytes in, bytes out, and a trail of everything.
///
/// It is not AWS, holds no real secrets, and says so in every answer (`x-rootlatch-lab`).
public final class Lab: Sendable {
  let clock: LabClock
  let trail: any TrailStore
  let authorizer: LabAuthorizer
  let faults: FaultInjector
  private let state: StateFile
  private let handlers: HandlerTable
  private let authenticator = Authenticator()
  private let world: Mutex<World>
  /// From which second on there may be something for trails to deliver.
  let deliveryDue = Atomic<Int64>(0)
  /// Rings for each call that is in the history, but for those that read the history.
  let calls = Bell()
  /// Whether nobody should wait for anything any more.
  let isClosing = Atomic(false)
  private let past = Mutex(PastWorlds())
  /// The world's `policyEpoch`, to be read without waiting for it.
  private let epoch: Atomic<Int>
  private let ids: RequestIDs
  private let problems: @Sendable (String) -> Void

  /// Opens a lab over what was saved, or over a fresh world where nothing was.
  ///
  /// - Parameters:
  ///   - path: The state file; nil keeps the state in memory.
  ///   - problems: Is told what goes wrong beside any request, such as a full disk.
  init(
    stateFile path: String?, clock: LabClock, faults: FaultInjector, fresh: () -> World,
    problems: @escaping @Sendable (String) -> Void
  ) throws {
    self.clock = clock
    self.problems = problems
    self.faults = faults
    state = try StateFile(path: path)
    trail = state.isLasting ? SavedTrail(state.database) : RecentTrail()
    handlers = HandlerTable(history: trail)
    authorizer = LabAuthorizer()
    var start: World
    if let saved = try state.load() {
      start = saved
    } else {
      start = fresh()
      let touched = start.touched
      start.touched = TouchedDocuments()
      try state.save(touched, of: start)
    }
    ids = RequestIDs(seed: start.entropy.next())
    epoch = Atomic(start.policyEpoch)
    world = Mutex(start)
  }

  /// Reads the world.
  func read<Result: Sendable>(_ body: (World) throws -> Result) rethrows -> Result {
    try world.withLock { try body($0) }
  }

  /// Changes the world and saves what was touched.
  func change<Result: Sendable>(_ body: (inout World) throws -> sending Result) throws -> Result {
    try world.withLock { world in
      defer { epoch.store(world.policyEpoch, ordering: .releasing) }
      let result = try body(&world)
      try save(&world)
      return result
    }
  }

  /// Answers a request to an AWS service.
  func serve(_ request: HTTPRequest, from address: String) -> Answer {
    let name = OperationName(request)
    let moment = clock.now
    deliverWhatIsDue(at: moment)
    let delays = faults.delays
    let ids = ids.next()
    let failure: AuthenticationFailure
    do throws(AuthenticationFailure) {
      let (caller, scope) = try authenticator.authenticate(
        request, realTime: clock.real, moment: moment, epoch: epoch.load(ordering: .acquiring),
        lookUp: { key in
          let holder = world.withLock { $0.holder(of: key) }
          // A key that not all of AWS has heard of yet is unknown.
          return holder.flatMap { $0.bornAt.map { moment - $0 < delays.newKeys } == true ? nil : $0 }
        })
      let call = Call(
        caller: caller, moment: moment, region: scope.region,
        requestID: ids.request(ofS3: scope.service == "s3"), ids: ids, sourceAddress: address,
        userAgent: request.fields["User-Agent"] ?? "", host: request.fields["Host"] ?? "", delays: delays,
        settled: past.withLock { $0.world(at: moment, lag: delays.policies) })
      return serve(name, request, call, scope)
    } catch {
      failure = error
    }
    let service = service(of: name, scope: failure.scope) ?? guessedService(of: name, request)
    let error = S3Refusal.oldSignature(request, service) ?? failure.error.error(from: service)
    return Answer(error.response(from: service, requestID: ids.request(ofS3: service.name == "s3")))
  }

  /// An answer, and how long its caller would wait for a better one.
  struct Answer {
    var response: HTTPResponse
    var patience: Duration?

    init(_ response: HTTPResponse, patience: Duration? = nil) {
      self.response = response
      self.patience = patience
    }
  }

  /// Refuses a request that never arrived whole, in the words of the service that it names; nil where it names none
  /// that has words for it.
  func refuse(_ request: HTTPRequest, because flaw: RequestFlaw) -> HTTPResponse? {
    let scope = (try? PresentedSignature(request))?.scope
    guard let service = service(of: OperationName(request), scope: scope) else { return nil }
    if let text = FlawRefusal.text(flaw, in: service.wireProtocol) { return .plain(flaw.status, text) }
    let requestID = ids.next().request()
    return FlawRefusal.error(flaw, in: service.wireProtocol)?.response(from: service, requestID: requestID)
  }

  private func serve(
    _ name: OperationName, _ request: HTTPRequest, _ call: Call, _ scope: CredentialScope
  ) -> Answer {
    guard let service = service(of: name, scope: scope) else {
      return Answer(
        UnknownService.refusal(
          AWSError(
            code: "UnrecognizedClientException",
            message: "the lab has no service that signs as `\(scope.service)`", status: 400),
          of: request, requestID: call.requestID))
    }
    guard service.signingName == scope.service else {
      let flaw = SignatureFlaw.service(scope.service, expected: service.signingName)
      return Answer(
        AuthenticationError.signature(flaw).error(from: service)
          .response(from: service, requestID: call.requestID))
    }
    var request = request
    let found: (Handler, QueryParameters?)
    do throws(AWSError) {
      if service.name == "s3" { request = try S3Request.prepared(request) }
      guard let handler = try handler(of: name, request, service, call) else {
        throw unknown(name, service, request)
      }
      if service.name == "s3" { try BodyIntegrity.require(request, handler.0.model) }
      found = handler
    } catch {
      return Answer(error.response(from: service, requestID: call.requestID))
    }
    let (handler, form) = found
    guard SessionReach.includes(handler.model, for: call.caller) else {
      return Answer(
        AuthenticationError.invalidToken.error(from: service)
          .response(from: service, requestID: call.requestID))
    }
    let incoming = Handler.Incoming(request: request, form: form, call: call)
    let keepsPast = call.delays.policies > .zero && !handler.model.isReadOnly
    let served = handler(
      incoming,
      changing: { (body) throws(AWSError) in
        try world.withLock { (world) throws(AWSError) in
          let before = keepsPast ? world : nil
          defer {
            if let before, before.policyEpoch != world.policyEpoch {
              past.withLock { $0.note(before, changedAt: call.moment, lag: call.delays.policies) }
            }
            settle(&world)
          }
          try body(&world)
          noteUse(of: call, service, &world)
        }
      },
      authorizing: { (need, call, world) throws(AWSError) in
        try self.authorizer.authorize(need, handler, call, world)
      })
    record(served, handler, call)
    if service.name == "cloudtrail", !handler.model.isReadOnly { deliveryDue.store(0, ordering: .releasing) }
    return Answer(served.response, patience: served.patience)
  }

  /// Tells of something that went wrong beside any request.
  func report(_ problem: String) { problems(problem) }

  /// In whose voice a request is refused whose signature does not say for which service it is.
  ///
  /// What has neither a target nor an action is a REST request, and that of a bucket where no other service has such.
  private func guessedService(of name: OperationName, _ request: HTTPRequest) -> ServiceModel {
    guard case .route = name, request.fields["X-Amz-Target"] == nil else { return Self.anyService }
    if let service = handlers.service(routing: request) { return service }
    let isStorage =
      request.path != "/" || request.method == .get || S3Host(request.fields["Host"] ?? "").bucket != nil
    return isStorage ? S3.service : Self.anyService
  }

  /// The service and operation that a request names.
  func operation(of request: HTTPRequest, _ scope: CredentialScope) -> (service: ServiceModel, String)? {
    let name = OperationName(request)
    guard let service = service(of: name, scope: scope) else { return nil }
    switch name {
    case .action(let action, _, _): return (service, action)
    case .target(_, let operation): return (service, operation)
    case .route:
      return (service, handlers.handler(of: S3Request.addressed(request), to: service)?.0.model.name ?? "")
    }
  }

  /// The id of a request.
  func freshID() -> String { ids.next().request() }

  private func service(of name: OperationName, scope: CredentialScope?) -> ServiceModel? {
    switch name {
    case .target(let prefix, _): handlers.service(targetPrefix: prefix)
    case .action, .route: scope.flatMap { handlers.service(signingName: $0.service) }
    }
  }

  private func handler(
    of name: OperationName, _ request: HTTPRequest, _ service: ServiceModel, _ call: Call
  ) throws(AWSError) -> (Handler, QueryParameters?)? {
    if service.wireProtocol == .restXML || service.wireProtocol == .restJSON {
      guard let (handler, fixed) = handlers.handler(of: request, to: service) else { return nil }
      if service.name == "s3" { try S3Request.refuseOthers(request, than: fixed) }
      return (handler, nil)
    }
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
    case .route where service.name == "s3": S3Refusal.notImplemented
    case .route: AWSError(code: "UnknownOperationException", message: nil, status: 404)
    case .target: AWSError(code: "UnknownOperationException", message: nil)
    }
  }

  /// Does what every change of the world ends with.
  private func settle(_ world: inout World) {
    epoch.store(world.policyEpoch, ordering: .releasing)
    do {
      try save(&world)
    } catch {
      problems("the state could not be saved: \(error)")
    }
  }

  private func save(_ world: inout World) throws {
    guard !world.touched.isEmpty else { return }
    let touched = world.touched
    world.touched = TouchedDocuments()
    try state.save(touched, of: world)
  }

  private func record(_ served: Handler.Served, _ handler: Handler, _ call: Call) {
    guard !handler.isDataEvent else { return }
    do {
      try trail.append(RecordedCall(served, handler, call))
      if handler.eventName != "LookupEvents" { calls.ring() }
    } catch {
      problems("a trail record could not be kept: \(error)")
    }
  }

  private func noteUse(of call: Call, _ service: ServiceModel, _ world: inout World) {
    guard call.caller.session == nil else { return }
    world.noteUse(ofKey: call.caller.accessKeyID, at: call.moment, region: call.region, service: service.name)
  }

  /// In whose voice a request is refused that names no service the lab knows.
  private static let anyService = UnknownService.model(.query)
}
