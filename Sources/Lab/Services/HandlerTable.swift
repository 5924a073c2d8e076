import AWSWire
import HTTPMessage

/// Every operation the lab serves, found by service and name.
struct HandlerTable: Sendable {
  private var handlers: [String: [String: Handler]] = [:]
  private var services: [String: ServiceModel] = [:]
  private var targets: [String: String] = [:]
  private var routes: [String: RouteTable] = [:]

  /// The table of all services; CloudTrail's reads the history.
  init(history: any EventHistory) {
    add(STSHandlers.all)
    add(IAMHandlers.all)
    add(OrganizationsHandlers.all)
    add(CloudTrailHandlers.all(reading: history))
    add(S3Handlers.all)
    add(SQSHandlers.all)
    add(AccountHandlers.all)
  }

  private mutating func add(_ handlers: [Handler]) {
    for handler in handlers {
      let service = handler.model.service
      self.handlers[service.name, default: [:]][handler.model.name] = handler
      services[service.signingName] = service
      if let prefix = service.targetPrefix { targets[prefix] = service.signingName }
    }
    guard let service = handlers.first?.model.service else { return }
    routes[service.name] = RouteTable(handlers.map(\.model))
  }

  /// The service that signs by this name.
  func service(signingName: String) -> ServiceModel? { services[signingName] }

  /// The service with this target prefix.
  func service(targetPrefix: String) -> ServiceModel? {
    targets[targetPrefix].flatMap { services[$0] }
  }

  /// The REST service that has an operation for a request; nil where none has.
  func service(routing request: HTTPRequest) -> ServiceModel? {
    for (_, service) in services.sorted(by: { $0.key < $1.key }) where service.wireProtocol == .restJSON {
      if routes[service.name]?.match(request) != nil { return service }
    }
    return nil
  }

  /// How an operation is served; nil where the lab does not know it.
  func handler(_ name: String, of service: ServiceModel) -> Handler? { handlers[service.name]?[name] }

  /// How a REST request is served, and which parameters of its query are part of the operation's name.
  func handler(of request: HTTPRequest, to service: ServiceModel) -> (Handler, fixed: Set<String>)? {
    guard let found = routes[service.name]?.match(request) else { return nil }
    return handlers[service.name]?[found.name].map { ($0, found.fixed) }
  }

  /// Every operation, by service and name.
  var models: [OperationModel] {
    handlers.values.flatMap { $0.values.map(\.model) }
      .sorted { ($0.service.name, $0.name) < ($1.service.name, $1.name) }
  }
}
