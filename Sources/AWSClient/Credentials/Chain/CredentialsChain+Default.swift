extension CredentialsChain {
  /// The providers that every AWS tool asks, in their order; what they give is cached and renewed in time.
  ///
  /// A profile that a flag names is stronger than credentials in the environment. Source: AWS SDKs and Tools
  /// Reference Guide, "Understand the credential provider chain".
  public static func standard(_ context: ProviderContext, _ settings: ClientSettings) -> CredentialsCache {
    let profile = settings.profile
    var providers: [any CredentialsProvider] = []
    if !settings.isProfileFlagged { providers.append(EnvironmentProvider(context.environment)) }
    providers.append(AssumeRoleProvider(context, profile: profile))
    providers += profileProviders(context, profile: profile, usesVariables: !settings.isProfileFlagged)
    providers.append(ContainerProvider(context))
    providers.append(InstanceMetadataProvider(context, profile: profile))
    let chain = CredentialsChain(
      providers, subject: "profile `\(profile)`",
      remedy: "run `aws configure` or `aws login`, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY")
    return CredentialsCache(chain, clock: context.clock)
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
