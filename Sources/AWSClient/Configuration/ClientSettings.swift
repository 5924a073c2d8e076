public import Identity

/// Profile, Region, endpoints and the rest, settled between flags, environment and files.
///
/// A flag wins over a variable, and a variable over the profile. Source: AWS SDKs and Tools Reference Guide,
/// "Precedence of settings".
public struct ClientSettings: Sendable {
  /// The profile's name.
  public let profile: String
  /// Whether the profile was named by a flag, which puts it before credentials in the environment.
  public let isProfileFlagged: Bool
  /// The Region; nil where none is configured.
  public let region: Region?
  /// The endpoints.
  public let endpoints: EndpointResolver
  /// The path of a file with certificate authorities; nil for the system's own.
  public let certificateBundle: String?
  /// How often calls are tried.
  public let retries: RetryPolicy
  /// What the shared files say.
  public let shared: SharedConfiguration

  /// Reads the shared files and settles everything.
  ///
  /// - Throws: ``ConfigurationError`` with the flag, the variable or the file's line that is wrong.
  public init(
    _ flags: ConfigurationFlags = ConfigurationFlags(), _ environment: ClientEnvironment
  ) throws(ConfigurationError) {
    let shared = try SharedConfiguration(environment)
    self.shared = shared
    let name = SettingValue.first(
      .flag("--profile", flags.profile), .variable("AWS_PROFILE", environment),
      .variable("AWS_DEFAULT_PROFILE", environment))
    profile = name?.text ?? "default"
    isProfileFlagged = flags.profile != nil
    if let name, shared.profiles[name.text] == nil, name.text != "default" {
      throw Self.unknownProfile(name, shared)
    }
    let lookup = SettingLookup(shared, profile: profile)
    region = try SettingValue.first(
      .flag("--region", flags.region), .variable("AWS_REGION", environment),
      .variable("AWS_DEFAULT_REGION", environment), lookup.value("region")
    ).map { value throws(ConfigurationError) in try value.region }
    endpoints = try EndpointResolver(flags, environment, lookup)
    certificateBundle = SettingValue.first(.variable("AWS_CA_BUNDLE", environment), lookup.value("ca_bundle"))
      .map { environment.expanded($0.text) }
    retries = try RetryPolicy(environment, lookup)
  }

  /// The properties of the profile.
  public var profileProperties: SharedConfiguration.Properties { shared.profiles[profile] ?? [:] }

  private static func unknownProfile(
    _ name: SettingValue, _ shared: SharedConfiguration
  ) -> ConfigurationError {
    let known = shared.profiles.keys.sorted().prefix(10).map { "`\($0)`" }.joined(separator: ", ")
    return ConfigurationError(
      name.place,
      "profile `\(name.text)` is neither in \(shared.configPath) nor in \(shared.credentialsPath)"
        + (known.isEmpty ? ", which have no profiles" : "; there are \(known)"))
  }
}
