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

  /// Puts a resolver together; without endpoints it knows AWS's own.
  public init(
    endpoint: Endpoint? = nil, endpointsByService: [String: Endpoint] = [:], usesFIPS: Bool = false
  ) {
    self.endpoint = endpoint
    self.endpointsByService = endpointsByService
    self.usesFIPS = usesFIPS
  }

  /// What is called in place of AWS's endpoint of STS, as a URL; nil where it is AWS's own.
  public var configuredURL: String? {
    (endpointsByService["sts"] ?? endpoint).map { "\($0)" }
  }

  /// The endpoint of a service; nil where the service is regional and no Region is named.
  public func resolve(_ service: ServiceModel, in region: Region?) -> ResolvedEndpoint? {
    let partition = region?.partition ?? .aws
    let configured = endpointsByService[ServiceIdentifier.of(service)] ?? endpoint
    let signingRegion = service.isGlobal ? globalRegion(of: service, in: partition) : region
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

  private func host(of service: ServiceModel, in region: Region) -> String {
    let partition = region.partition
    let suffix = partition.domainSuffix
    switch (service.name, partition) {
    case ("iam", .aws): return usesFIPS ? "iam-fips.amazonaws.com" : "iam.amazonaws.com"
    case ("iam", .govCloud): return "iam.us-gov.amazonaws.com"
    // GovCloud's own endpoints are FIPS endpoints under the plain name.
    case ("sts", .govCloud), ("organizations", .govCloud), ("cloudtrail", .govCloud), ("sqs", .govCloud),
      ("sns", .govCloud):
      return "\(service.name).\(region).\(suffix)"
    case ("sso", _): return "portal.sso\(usesFIPS ? "-fips" : "").\(region).\(suffix)"
    default: return "\(service.name)\(usesFIPS ? "-fips" : "").\(region).\(suffix)"
    }
  }
}
