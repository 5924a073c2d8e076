internal import HTTPMessage

/// Credentials of the role of an EC2 instance, from its metadata service, version 2 only.
///
/// Source: Amazon EC2 User Guide, "Use the Instance Metadata Service to access instance metadata".
public struct InstanceMetadataProvider: CredentialsProvider {
  static let name = "iam-role"
  private static let path = "/latest/meta-data/iam/security-credentials/"

  private let context: ProviderContext
  private let lookup: SettingLookup

  /// Asks the service that variables or a profile name, or the one at 169.254.169.254.
  public init(_ context: ProviderContext, profile: String) {
    self.context = context
    self.lookup = SettingLookup(context.shared, profile: profile)
  }

  /// The credentials.
  public func credentials() async throws(CredentialsError) -> ExpiringCredentials {
    guard !context.environment.isTrue("AWS_EC2_METADATA_DISABLED") else {
      throw CredentialsError(.absent, provider: Self.name, "AWS_EC2_METADATA_DISABLED is `true`")
    }
    let server = try server()
    let token = try await token(server)
    let role = try await text(server, Self.path, token)
    guard let role, !role.isEmpty else {
      throw CredentialsError(.absent, provider: Self.name, "the instance has no role")
    }
    guard let bytes = try await body(server, Self.path + PercentEncoding.encode(role), token) else {
      throw CredentialsError(.absent, provider: Self.name, "the instance's role has no credentials")
    }
    let document = try CredentialsDocument(
      bytes, provider: Self.name, what: "the answer of the metadata service")
    if let code = document.text("Code"), code != "Success" {
      throw CredentialsError(
        .refused, provider: Self.name, "the metadata service answered `\(code.prefix(100))` for the role")
    }
    return try document.credentials(tokenName: "Token", expirationIsRequired: true)
  }

  private func server() throws(CredentialsError) -> MetadataEndpoint {
    do {
      var endpoint = Endpoint(scheme: "http", host: "169.254.169.254")
      let mode = SettingValue.first(
        .variable("AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE", context.environment),
        lookup.value("ec2_metadata_service_endpoint_mode"))
      if mode?.text.lowercased() == "ipv6" { endpoint.host = "[fd00:ec2::254]" }
      let configured = SettingValue.first(
        .variable("AWS_EC2_METADATA_SERVICE_ENDPOINT", context.environment),
        lookup.value("ec2_metadata_service_endpoint"))
      if let configured { endpoint = try configured.endpoint }
      let timeout = try number("AWS_METADATA_SERVICE_TIMEOUT", "metadata_service_timeout", upTo: 60)
      let attempts = try number(
        "AWS_METADATA_SERVICE_NUM_ATTEMPTS", "metadata_service_num_attempts", upTo: 10)
      return MetadataEndpoint(
        provider: Self.name, context: context, endpoint: endpoint, timeout: .seconds(timeout),
        attempts: attempts)
    } catch {
      throw CredentialsError(.misconfigured, provider: Self.name, "\(error)")
    }
  }

  private func number(_ variable: String, _ property: String, upTo limit: Int) throws(ConfigurationError)
    -> Int
  {
    let setting = SettingValue.first(.variable(variable, context.environment), lookup.value(property))
    guard let setting else { return 1 }
    guard let number = Int(setting.text), (1...limit).contains(number) else {
      throw setting.error("`\(setting.text)` is no number from 1 to \(limit)")
    }
    return number
  }

  /// A host that does not answer is no EC2 instance, so another provider may be asked.
  private func token(_ server: MetadataEndpoint) async throws(CredentialsError) -> String {
    let request = HTTPRequest(
      method: .put, path: "/latest/api/token", fields: ["X-aws-ec2-metadata-token-ttl-seconds": "21600"])
    let response: HTTPResponse
    do {
      response = try await server.send(request)
    } catch {
      guard error.code == .refused else { throw error }
      throw CredentialsError(.absent, provider: Self.name, "no metadata service answers at \(error.problem)")
    }
    guard response.status == 200, let token = String(validating: response.body, as: UTF8.self),
      !token.isEmpty,
      token.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
    else {
      throw CredentialsError(
        .absent, provider: Self.name, "the metadata service gave no token (status \(response.status))")
    }
    return token
  }

  private func text(
    _ server: MetadataEndpoint, _ path: String, _ token: String
  ) async throws(CredentialsError) -> String? {
    guard let bytes = try await body(server, path, token) else { return nil }
    let line = bytes.trimmingWhiteSpace().prefix { $0 != 0x0A }
    return String(validating: line, as: UTF8.self)
  }

  private func body(
    _ server: MetadataEndpoint, _ path: String, _ token: String
  ) async throws(CredentialsError) -> [UInt8]? {
    let response = try await server.send(
      HTTPRequest(method: .get, path: path, fields: ["X-aws-ec2-metadata-token": token]))
    if response.status == 404 { return nil }
    guard response.status == 200 else {
      throw CredentialsError(
        .refused, provider: Self.name, "the metadata service answered with status \(response.status)")
    }
    return response.body
  }
}
