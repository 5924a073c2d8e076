public import AWSWire
public import HTTPMessage
public import Identity

/// Finds the endpoint of a service in a Region, or the one that was configured in its place.
///
/// Source: AWS General Reference, "Service endpoints and quotas"; AWS SDKs and Tools Reference Guide,
/// "Service-specific endpoints".
public struct EndpointResolver: Hashable, Sendable {
  /// The endpoint for every service that has none of its own here.
  public var endpoint: Endpoint?
  /// Endpoints by identifier, such as `sts`; see ``ServiceIdentifier``.
  public var endpointsByService: [String: Endpoint]
  /// Whether to use FIPS 140 endpoints.
  public var usesFIPS: Bool
  /// Whether to use endpoints that have addresses of both IPv4 and IPv6.
  public var usesDualStack: Bool

  /// Puts a resolver together; without endpoints it knows AWS's own.
  public init(
    endpoint: Endpoint? = nil, endpointsByService: [String: Endpoint] = [:], usesFIPS: Bool = false,
    usesDualStack: Bool = false
  ) {
    self.endpoint = endpoint
    self.endpointsByService = endpointsByService
    self.usesFIPS = usesFIPS
    self.usesDualStack = usesDualStack
  }

  /// What is called in place of AWS's endpoint of STS, as a URL; nil where it is AWS's own.
  public var configuredURL: String? {
    (endpointsByService["sts"] ?? endpoint).map { "\($0)" }
  }

  /// Whether a service, by its identifier such as `cloudtrail`, is called on this machine in place of AWS's endpoint.
  public func isOnThisMachine(_ service: String) -> Bool { onThisMachine(service) != nil }

  /// The endpoint on this machine that is called in place of AWS's; nil where there is none.
  public func onThisMachine(_ service: String) -> Endpoint? {
    guard let found = endpointsByService[service] ?? endpoint else { return nil }
    return ["127.0.0.1", "localhost", "::1", "[::1]"].contains(found.host) ? found : nil
  }

  /// The endpoint of a service; nil where the service is regional and no Region is named.
  public func resolve(_ service: ServiceModel, in region: Region?) -> ResolvedEndpoint? {
    let partition = region?.partition ?? .aws
    let configured = endpointsByService[ServiceIdentifier.of(service)] ?? endpoint
    // In GovCloud alone, Account Management has an endpoint in each Region.
    let isGlobal = service.isGlobal && !(service.name == "account" && partition == .govCloud)
    let signingRegion = isGlobal ? globalRegion(of: service, in: partition) : region
    if let configured {
      return ResolvedEndpoint(
        endpoint: configured, signingRegion: signingRegion ?? partition.globalRegion,
        isConfigured: true)
    }
    guard let signingRegion else { return nil }
    return ResolvedEndpoint(
      endpoint: Endpoint(host: host(of: service, in: signingRegion)), signingRegion: signingRegion)
  }

  /// In China, IAM alone lives in cn-north-1.
  private func globalRegion(of service: ServiceModel, in partition: Partition) -> Region {
    partition == .china && service.name != "iam" ? "cn-northwest-1" : partition.globalRegion
  }
}
