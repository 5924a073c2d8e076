/// What the command line says about where and as whom to call.
public struct ConfigurationFlags: Hashable, Sendable {
  /// `--profile`.
  public var profile: String?
  /// `--region`.
  public var region: String?
  /// `--endpoint-url`.
  public var endpointURL: String?

  /// Puts flags together.
  public init(profile: String? = nil, region: String? = nil, endpointURL: String? = nil) {
    self.profile = profile
    self.region = region
    self.endpointURL = endpointURL
  }
}
