import AWSWire

/// Every operation the lab serves, found by service and name.
struct HandlerTable: Sendable {
  private var handlers: [String: [String: Handler]] = [:]
  private var services: [String: ServiceModel] = [:]
  private var targets: [String: String] = [:]

  /// The table of all services; CloudTrail's reads the history.
  init(history: any EventHistory) {
    add(STSHandlers.all)
    add(IAMHandlers.all)
    add(OrganizationsHandlers.all)
    add(CloudTrailHandlers.all(reading: history))
  }

  private mutating func add(_ handlers: [Handler]) {
    for handler in handlers {
      let service = handler.model.service
      self.handlers[service.name, default: [:]][handler.model.name] = handler
      services[service.signingName] = service
      if let prefix = service.targetPrefix { targets[prefix] = service.signingName }
    }
  }

  /// The service that signs by this name.
  func service(signingName: String) -> ServiceModel? { services[signingName] }

  /// The service with this target prefix.
  func service(targetPrefix: String) -> ServiceModel? {
    targets[targetPrefix].flatMap { services[$0] }
  }

  /// How an operation is served; nil where the lab does not know it.
  func handler(_ name: String, of service: ServiceModel) -> Handler? { handlers[service.name]?[name] }

  /// Every operation, by service and name.
  var models: [OperationModel] {
    handlers.values.flatMap { $0.values.map(\.model) }
      .sorted { ($0.service.name, $0.name) < ($1.service.name, $1.name) }
  }
}
