extension ClientConfiguration {
  /// A configuration from settings and the standard chain of credentials.
  public init(
    _ settings: ClientSettings, environment: ClientEnvironment, transport: any HTTPTransport,
    clock: any ClientClock = SystemClock(), userAgent: String = "rootlatch",
    sourceIdentity: String? = nil, oneTimeCode: OneTimeCodeSource? = nil,
    observer: (@Sendable (AttemptReport) -> Void)? = nil
  ) {
    let context = ProviderContext(
      environment, settings, transport: transport, clock: clock, userAgent: userAgent,
      sourceIdentity: sourceIdentity, oneTimeCode: oneTimeCode)
    self.init(
      region: settings.region, credentials: CredentialsChain.standard(context, settings),
      transport: transport, endpoints: settings.endpoints, retries: settings.retries, clock: clock,
      userAgent: userAgent, observer: observer)
  }
}
