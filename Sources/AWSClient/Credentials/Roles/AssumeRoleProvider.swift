internal import AWSServices
internal import AWSWire
internal import Identity

/// Credentials of the role that a profile's `role_arn` names, asked for with those of its source.
///
/// Source: AWS SDKs and Tools Reference Guide, "Assume role credential provider".
public struct AssumeRoleProvider: CredentialsProvider {
  static let name = "assume-role"
  private let context: ProviderContext
  private let profile: String
  private let properties: SharedConfiguration.Properties
  /// The profiles on the way here, this one last, so that a loop is seen.
  private let visited: [String]

  /// Looks in a profile.
  public init(_ context: ProviderContext, profile: String) {
    self.init(context, visited: [], profile: profile)
  }

  init(_ context: ProviderContext, visited: [String], profile: String) {
    self.context = context
    self.profile = profile
    self.properties = context.shared.profiles[profile] ?? [:]
    self.visited = visited + [profile]
  }

  /// Whether a profile names a role that another identity assumes.
  static func applies(to properties: SharedConfiguration.Properties) -> Bool {
    properties.text("role_arn") != nil && properties.text("web_identity_token_file") == nil
  }

  /// The credentials.
  public func credentials() async throws(CredentialsError) -> ExpiringCredentials {
    guard let role = properties.text("role_arn"), Self.applies(to: properties) else {
      throw CredentialsError(.absent, provider: Self.name, "profile `\(profile)` has no `role_arn`")
    }
    // Settled before anything is asked, so that a mistake in the files costs no call and no code.
    var input = try input(role)
    let source = try await source()
    if let serial = properties.text("mfa_serial") {
      input.serialNumber = serial
      input.tokenCode = try await code(of: serial)
    }
    let output: STS.AssumeRole.Output
    do {
      output = try await assume(input, as: source)
    } catch {
      throw SessionAnswer.error(error, provider: Self.name, "role `\(role)` of profile `\(profile)`")
    }
    return try SessionAnswer.credentials(output.credentials, provider: Self.name)
  }

  /// The code that the user reads from an MFA device.
  private func code(of serial: String) async throws(CredentialsError) -> String {
    guard let source = context.oneTimeCode else {
      throw CredentialsError(
        .unsupported, provider: Self.name,
        "profile `\(profile)` has `mfa_serial`, and there is no terminal on which to ask for the code",
        remedy: "run `aws configure export-credentials --profile \(profile) --format env` on one, "
          + "and set the variables it prints")
    }
    let code = await source(serial)
    if Task.isCancelled { throw CredentialsError(.cancelled, provider: Self.name, "cancelled") }
    guard let code, code.utf8.count == 6, code.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      throw CredentialsError(
        .refused, provider: Self.name, "the code of `\(serial)` must be six digits",
        remedy: "try again with the code that the device shows")
    }
    return code
  }

  /// Assumes the role, without the source identity where the role does not let its callers set one.
  ///
  /// It takes `sts:SetSourceIdentity` in the role's trust policy. Source: IAM User Guide, "Monitor and control actions
  /// taken with assumed roles".
  private func assume(
    _ input: STS.AssumeRole.Input, as source: StaticCredentialsProvider
  ) async throws(ClientError) -> STS.AssumeRole.Output {
    let client = context.client(source)
    do throws(ClientError) {
      return try await client.call(STS.AssumeRole.self, input)
    } catch {
      guard input.sourceIdentity != nil, error.code?.hasPrefix("AccessDenied") == true else { throw error }
      var plain = input
      plain.sourceIdentity = nil
      return try await client.call(STS.AssumeRole.self, plain)
    }
  }

  private func input(_ role: String) throws(CredentialsError) -> STS.AssumeRole.Input {
    var input = STS.AssumeRole.Input()
    input.roleArn = role
    input.roleSessionName =
      properties.text("role_session_name") ?? "rootlatch-\(context.clock.now.seconds)"
    input.externalId = properties.text("external_id")
    // A source identity stays for the whole chain, so only the last role need set it.
    if visited.count == 1 { input.sourceIdentity = context.sourceIdentity }
    if let text = properties.text("duration_seconds") {
      guard let seconds = Int(text), (900...43_200).contains(seconds) else {
        throw misconfigured("has a `duration_seconds` that is no number from 900 to 43200")
      }
      input.durationSeconds = seconds
    }
    return input
  }

  private func source() async throws(CredentialsError) -> StaticCredentialsProvider {
    let provider: any CredentialsProvider
    switch (properties.text("source_profile"), properties.text("credential_source")) {
    case (nil, nil): throw misconfigured("has `role_arn` without `source_profile` or `credential_source`")
    case (_?, _?): throw misconfigured("has both `source_profile` and `credential_source`")
    case (let name?, nil): provider = try self.provider(ofProfile: name)
    case (nil, let name?): provider = try self.provider(named: name)
    }
    do {
      let found = try await provider.credentials()
      return StaticCredentialsProvider(found.credentials, source: found.source)
    } catch {
      // Whoever names a source wants that one, so the chain must not go on to another identity.
      guard error.code == .absent else { throw error }
      throw misconfigured("has a source that gives no credentials: \(error)")
    }
  }

  /// A profile may be its own source where it has an access key beside the role.
  private func provider(ofProfile name: String) throws(CredentialsError) -> any CredentialsProvider {
    guard let source = context.shared.profiles[name] else {
      throw misconfigured("names the `source_profile` `\(name)`, which does not exist")
    }
    let hasKeys = source.text("aws_access_key_id") != nil
    if visited.contains(name), !(name == profile && hasKeys) {
      let path = (visited + [name]).map { "`\($0)`" }.joined(separator: " -> ")
      throw misconfigured("is part of a loop of `source_profile`: \(path)")
    }
    guard Self.applies(to: source), !hasKeys else {
      return CredentialsChain(
        CredentialsChain.profileProviders(context, profile: name, usesVariables: false),
        subject: "source profile `\(name)`")
    }
    return AssumeRoleProvider(context, visited: visited, profile: name)
  }

  private func provider(named name: String) throws(CredentialsError) -> any CredentialsProvider {
    switch name.lowercased() {
    case "environment": return EnvironmentProvider(context.environment)
    case "ecscontainer": return ContainerProvider(context)
    case "ec2instancemetadata": return InstanceMetadataProvider(context, profile: profile)
    default:
      throw misconfigured(
        "has the `credential_source` `\(name)`, which is none of `Environment`, `EcsContainer` and "
          + "`Ec2InstanceMetadata`")
    }
  }

  private func misconfigured(_ problem: String) -> CredentialsError {
    CredentialsError(.misconfigured, provider: Self.name, "profile `\(profile)` \(problem)")
  }
}
