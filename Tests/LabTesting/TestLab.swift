public import AWSClient
public import HTTPMessage
public import Identity
public import Lab

/// A lab and a client of its administrator, for one test.
///
/// The client and the lab share a clock that stands still, so that nothing depends on how fast a test runs.
public struct TestLab: Sendable {
  /// How the client reaches the lab.
  public enum Connection: String, CaseIterable, Sendable {
    /// Requests are handed in as values.
    case inProcess
    /// Requests go through libcurl to a port on the loopback address.
    case socket
  }

  /// The moment at which the clock stands: 2026-09-21T14:13:20Z.
  public static let moment = Timestamp(seconds: 1_790_000_000)

  /// The lab itself.
  public let instance: LabInstance
  /// The administrator of the management account, in us-east-1, without retries.
  public let client: AWSClient
  /// What carries requests to the lab.
  public let transport: any HTTPTransport
  /// Where the lab is.
  public let endpoint: Endpoint

  private init(instance: LabInstance, transport: any HTTPTransport, endpoint: Endpoint) {
    self.instance = instance
    self.transport = transport
    self.endpoint = endpoint
    client = AWSClient(
      ClientConfiguration(
        region: "us-east-1", credentials: StaticCredentialsProvider(instance.administrator),
        transport: transport, endpoints: EndpointResolver(endpoint: endpoint), retries: .never,
        clock: StandingClock(now: Self.moment), userAgent: "lab-testing"))
  }

  /// Starts a lab, runs a test with it, and stops it, whatever the test did.
  ///
  /// - Throws: What keeps the lab from starting, or what the test throws.
  public static func run<Result>(
    _ connection: Connection, _ configuration: LabConfiguration = LabConfiguration(clock: .virtual),
    _ test: (TestLab) async throws -> Result
  ) async throws -> Result {
    switch connection {
    case .inProcess:
      let instance = try LabInstance(configuration, realTime: { moment }, problems: refuse)
      return try await test(
        TestLab(
          instance: instance, transport: InProcessTransport(instance: instance),
          endpoint: Endpoint(scheme: "http", host: "127.0.0.1", port: 4566)))
    case .socket:
      return try await running(configuration, realTime: { moment }) { lab in
        try await test(
          TestLab(instance: lab.instance, transport: try CurlTransport(), endpoint: try endpoint(of: lab)))
      }
    }
  }

  /// Starts a lab that listens, runs a test with it, and stops it, whatever the test did.
  ///
  /// - Throws: What keeps the lab from starting, or what the test throws.
  public static func running<Result>(
    _ configuration: LabConfiguration, realTime: @escaping @Sendable () -> Timestamp = { SystemClock().now },
    _ test: (RunningLab) async throws -> Result
  ) async throws -> Result {
    let lab = try RunningLab(configuration, realTime: realTime, problems: refuse)
    do {
      let result = try await test(lab)
      await lab.stop()
      return result
    } catch {
      await lab.stop()
      throw error
    }
  }

  private static func endpoint(of lab: RunningLab) throws -> Endpoint {
    guard let endpoint = Endpoint(lab.endpoint) else {
      throw TestLabError("`\(lab.endpoint)` is no endpoint")
    }
    return endpoint
  }

  /// Problems beside any request end the test run: a lab under test has none.
  @Sendable
  private static func refuse(_ problem: String) { preconditionFailure(problem) }
}

/// Something the lab did not do that a test needs before it can begin.
public struct TestLabError: Error, CustomStringConvertible {
  /// What it is.
  public let description: String

  /// Says what it is.
  public init(_ description: String) { self.description = description }

}
