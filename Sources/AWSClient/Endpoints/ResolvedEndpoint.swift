public import HTTPMessage
public import Identity

/// Where a service's requests go and for which Region they are signed.
public struct ResolvedEndpoint: Hashable, Sendable {
  /// The server.
  public var endpoint: Endpoint
  /// The Region in the credential scope.
  public var signingRegion: Region
  /// Whether the server was configured in place of AWS's own.
  public var isConfigured: Bool

  /// Puts the two together.
  public init(endpoint: Endpoint, signingRegion: Region, isConfigured: Bool = false) {
    self.endpoint = endpoint
    self.signingRegion = signingRegion
    self.isConfigured = isConfigured
  }
}
