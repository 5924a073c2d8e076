extension CredentialsChain {
  /// The providers that every AWS tool asks, in their order; what they give is cached and renewed in time.
  ///
  /// The shared files are read anew for each renewal. A profile that a flag names is stronger than credentials in the environment. Source: AWS SDKs and Tools
  /// Reference Guide, "Understand the credential provider chain".
  public static func standard(_ context: ProviderContext, _ settings: ClientSettings) -> CredentialsCache {
    CredentialsCache(StandardCredentials(context, settings), clock: context.clock)
  }

  /// The providers that look in one profile.
  static func profileProviders(
    _ context: ProviderContext, profile: String, usesVariables: Bool
  ) -> [any CredentialsProvider] {
    [
      WebIdentityProvider(context, profile: profile, usesVariables: usesVariables),
      SSOProvider(context, profile: profile),
      ProfileKeysProvider(credentialsFile: context.shared, profile: profile),
      LoginProvider(context, profile: profile),
      ProcessProvider(context, profile: profile),
      ProfileKeysProvider(configFile: context.shared, profile: profile),
    ]
  }
}
