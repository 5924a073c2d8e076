public import AWSWire
public import Identity

/// Calls AWS operations: signs, sends, retries, and reads the answer.
///
/// Copies are cheap and share the transport, the retry quotas and the rate limiters.
public struct AWSClient: Sendable {
  /// What the client works with.
  public let configuration: ClientConfiguration
  let shared: SharedState

  /// Creates a client with quotas and limiters of its own.
  public init(_ configuration: ClientConfiguration) {
    self.init(configuration, sharing: SharedState(start: configuration.clock.uptime))
  }

  private init(_ configuration: ClientConfiguration, sharing shared: SharedState) {
    self.configuration = configuration
    self.shared = shared
  }

  /// The same client in another Region.
  public func `in`(_ region: Region) -> AWSClient {
    var other = configuration
    other.region = region
    return AWSClient(other, sharing: shared)
  }

  /// The same client, which says to Amazon S3 that its owner pays for requests where `pays` is true.
  public func payingForRequests(_ pays: Bool) -> AWSClient {
    var other = configuration
    other.paysForRequests = pays
    return AWSClient(other, sharing: shared)
  }

  /// The same client with other credentials, such as those of a session.
  public func `as`(_ credentials: any CredentialsProvider) -> AWSClient {
    var other = configuration
    other.credentials = credentials
    return AWSClient(other, sharing: shared)
  }

  /// The same client with other credentials that stay as they are.
  public func `as`(_ credentials: Credentials) -> AWSClient {
    self.as(StaticCredentialsProvider(credentials))
  }

  /// Calls an operation and waits for its output.
  ///
  /// - Throws: ``ClientError`` with the service's own error as its cause where the service answered one.
  public func call<O: Operation>(
    _ operation: O.Type, _ input: O.Input
  ) async throws(ClientError) -> O.Output {
    try await call(operation, input, isSigned: true)
  }

  /// Calls an operation, and tells the ids of its requests as well.
  ///
  /// - Throws: ``ClientError`` with the service's own error as its cause where the service answered one.
  public func answer<O: Operation>(
    to operation: O.Type, _ input: O.Input
  ) async throws(ClientError) -> Answer<O.Output> {
    var call = Call(operation.model, isSigned: true, configuration, shared)
    let output = try await call.run(operation.request(input)) { response throws(AWSError) in
      try operation.output(from: response)
    }
    return Answer(output: output, requestIDs: call.requestIDs)
  }

  /// Calls an operation; unsigned where the operation itself brings what proves the caller.
  func call<O: Operation>(
    _ operation: O.Type, _ input: O.Input, isSigned: Bool
  ) async throws(ClientError) -> O.Output {
    var call = Call(operation.model, isSigned: isSigned, configuration, shared)
    return try await call.run(operation.request(input)) { response throws(AWSError) in
      try operation.output(from: response)
    }
  }
}
