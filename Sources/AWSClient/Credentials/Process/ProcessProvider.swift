internal import HostSystem
internal import Identity

/// Credentials that the program of a profile's `credential_process` writes.
///
/// Source: AWS SDKs and Tools Reference Guide, "Process credential provider", version 1.
public struct ProcessProvider: CredentialsProvider {
  static let name = "custom-process"
  /// The most bytes a program may write.
  public static let outputLimit = 256 << 10
  /// The longest a program may take.
  public static let timeout: Duration = .seconds(60)

  private let context: ProviderContext
  private let profile: String

  /// Looks in a profile.
  public init(_ context: ProviderContext, profile: String) {
    self.context = context
    self.profile = profile
  }

  /// The credentials.
  public func credentials() async throws(CredentialsError) -> ExpiringCredentials {
    guard let command = context.shared.profiles[profile]?.text("credential_process") else {
      throw CredentialsError(
        .absent, provider: Self.name, "profile `\(profile)` has no `credential_process`")
    }
    // The command line may hold a secret, so errors name the profile and never the command.
    guard let words = CommandWords.split(command), !words.isEmpty else {
      throw error(.misconfigured, "has a quotation mark that is not closed")
    }
    let output: [UInt8]
    do {
      output = try await context.environment.processes.run(
        words, outputLimit: Self.outputLimit, timeout: Self.timeout)
    } catch {
      throw self.error(error == .cancelled ? .cancelled : .refused, "\(error)")
    }
    let document = try CredentialsDocument(
      output, provider: Self.name, what: "what `credential_process` of profile `\(profile)` wrote")
    guard document.integer("Version") == 1 else {
      throw error(.unsupported, "wrote no `Version` 1")
    }
    var found = try document.credentials(tokenName: "SessionToken", expirationIsRequired: false)
    found.account =
      found.account
      ?? context.shared.profiles[profile]?.text("aws_account_id").flatMap { AccountID(rawValue: $0) }
    if let expiration = found.expiration, expiration <= context.clock.now {
      throw error(.expired, "wrote credentials that have expired")
    }
    return found
  }

  private func error(_ code: CredentialsError.Code, _ problem: String) -> CredentialsError {
    CredentialsError(code, provider: Self.name, "`credential_process` of profile `\(profile)` \(problem)")
  }
}
