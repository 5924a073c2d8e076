internal import AWSWire
public import Identity

/// Brings the code of the MFA device with a serial; nil where none was given.
public typealias OneTimeCodeSource = @Sendable (_ serial: String) async -> String?

/// What providers of credentials work with.
public struct ProviderContext: Sendable {
  /// Variables, files and programs.
  public var environment: ClientEnvironment
  /// The shared files.
  public var shared: SharedConfiguration
  /// The Region in which STS is asked.
  public var region: Region?
  /// Where services live.
  public var endpoints: EndpointResolver
  /// What carries requests.
  public var transport: any HTTPTransport
  /// How often requests are tried.
  public var retries: RetryPolicy
  /// The clock.
  public var clock: any ClientClock
  /// What the User-Agent field says.
  public var userAgent: String
  /// The source identity that an assumed role is to carry; nil for none.
  public var sourceIdentity: String?

  /// Asks whoever sits there for the code of the MFA device with a serial; nil where nobody can be asked.
  public var oneTimeCode: OneTimeCodeSource?

  /// Puts a context together.
  public init(
    _ environment: ClientEnvironment, _ settings: ClientSettings, transport: any HTTPTransport,
    clock: any ClientClock = SystemClock(), userAgent: String = "rootlatch", sourceIdentity: String? = nil,
    oneTimeCode: OneTimeCodeSource? = nil
  ) {
    self.environment = environment
    self.shared = settings.shared
    self.region = settings.region
    self.endpoints = settings.endpoints
    self.transport = transport
    self.retries = settings.retries
    self.clock = clock
    self.userAgent = userAgent
    self.sourceIdentity = sourceIdentity
    self.oneTimeCode = oneTimeCode
  }

  /// A client that asks for credentials on behalf of a provider.
  func client(_ credentials: any CredentialsProvider, region: Region? = nil) -> AWSClient {
    AWSClient(
      ClientConfiguration(
        region: region ?? self.region ?? "us-east-1", credentials: credentials, transport: transport,
        endpoints: endpoints, retries: retries, totalTimeout: .seconds(60), clock: clock,
        userAgent: userAgent))
  }
}
