public import Identity

/// Everything a client needs; files, sockets, clock and randomness come in through it.
public struct ClientConfiguration: Sendable {
  /// The Region; nil where only global services and configured endpoints can be called.
  public var region: Region?
  /// Where credentials come from.
  public var credentials: any CredentialsProvider
  /// Where services live.
  public var endpoints: EndpointResolver
  /// What carries the requests.
  public var transport: any HTTPTransport
  /// How often a call is tried.
  public var retries: RetryPolicy
  /// The time for one attempt.
  public var timeouts: TransportTimeouts
  /// The time for a whole call: all attempts, and the waits between them.
  public var totalTimeout: Duration
  /// The clock.
  public var clock: any ClientClock
  /// Where random waiting times come from.
  public var jitter: JitterSource
  /// What the User-Agent field says.
  public var userAgent: String
  /// Whether requests to Amazon S3 say that who makes them pays, which some buckets of others ask for.
  public var paysForRequests = false
  /// What is told of every attempt.
  public var observer: (@Sendable (AttemptReport) -> Void)?

  /// Puts a configuration together.
  public init(
    region: Region?, credentials: any CredentialsProvider, transport: any HTTPTransport,
    endpoints: EndpointResolver = EndpointResolver(), retries: RetryPolicy = RetryPolicy(),
    timeouts: TransportTimeouts = TransportTimeouts(), totalTimeout: Duration = .seconds(180),
    clock: any ClientClock = SystemClock(), jitter: JitterSource = .system, userAgent: String = "rootlatch",
    observer: (@Sendable (AttemptReport) -> Void)? = nil
  ) {
    self.region = region
    self.credentials = credentials
    self.endpoints = endpoints
    self.transport = transport
    self.retries = retries
    self.timeouts = timeouts
    self.totalTimeout = totalTimeout
    self.clock = clock
    self.jitter = jitter
    self.userAgent = userAgent
    self.observer = observer
  }
}
