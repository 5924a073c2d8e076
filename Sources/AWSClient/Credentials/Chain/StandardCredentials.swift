internal import Synchronization

/// The providers that every AWS tool asks, in their order.
///
/// Whoever asks again wants other credentials, so the shared files are read anew then; and the provider that answered
/// first is the one that is asked, for the next one is somebody else.
final class StandardCredentials: CredentialsProvider {
  private let context: ProviderContext
  private let profile: String
  private let usesVariables: Bool
  /// The place of the provider that answered, and its name.
  private let chosen = Mutex<Int?>(nil)
  private let isAskedAgain = Mutex(false)

  /// Looks in a profile, and in the environment unless a flag names the profile.
  init(_ context: ProviderContext, _ settings: ClientSettings) {
    self.context = context
    profile = settings.profile
    usesVariables = !settings.isProfileFlagged
  }

  func credentials() async throws(CredentialsError) -> ExpiringCredentials {
    let providers = try providers()
    guard let place = chosen.withLock({ $0 }) else { return try await first(of: providers) }
    do {
      return try await providers[place].credentials()
    } catch {
      guard error.code == .absent else { throw error }
      throw CredentialsError(
        .refused, provider: error.provider, "\(error.problem), where the credentials came from before",
        remedy: error.remedy)
    }
  }

  private func first(of providers: [any CredentialsProvider]) async throws(CredentialsError)
    -> ExpiringCredentials
  {
    var tried: [CredentialsError] = []
    for (place, provider) in providers.enumerated() {
      do {
        let found = try await provider.credentials()
        chosen.withLock { $0 = place }
        return found
      } catch {
        guard error.code == .absent else { throw error }
        tried.append(error)
      }
    }
    throw CredentialsError(
      .absent, provider: "chain", "no credentials for profile `\(profile)`",
      remedy: "run `aws configure` or `aws login`, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY",
      tried: tried)
  }

  private func providers() throws(CredentialsError) -> [any CredentialsProvider] {
    var context = context
    let readsAgain = isAskedAgain.withLock { isAskedAgain in
      defer { isAskedAgain = true }
      return isAskedAgain
    }
    if readsAgain {
      do {
        context.shared = try SharedConfiguration(context.environment)
      } catch {
        throw CredentialsError(.misconfigured, provider: "chain", "\(error)")
      }
    }
    return (usesVariables ? [EnvironmentProvider(context.environment)] : [])
      + [AssumeRoleProvider(context, profile: profile)]
      + CredentialsChain.profileProviders(context, profile: profile, usesVariables: usesVariables)
      + [ContainerProvider(context), InstanceMetadataProvider(context, profile: profile)]
  }
}
