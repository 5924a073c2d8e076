internal import HTTPMessage

/// Credentials that ECS, EKS or another host gives its containers.
///
/// Source: AWS SDKs and Tools Reference Guide, "Container credential provider".
public struct ContainerProvider: CredentialsProvider {
  static let name = "container-role"
  /// The hosts that may be asked without TLS, beside the loopback addresses.
  static let allowedHosts: Set<String> = ["169.254.170.2", "169.254.170.23", "[fd00:ec2::23]", "localhost"]

  private let context: ProviderContext

  /// Looks in the variables.
  public init(_ context: ProviderContext) { self.context = context }

  /// The credentials.
  public func credentials() async throws(CredentialsError) -> ExpiringCredentials {
    let (endpoint, target) = try place()
    var request = HTTPRequest(method: .get, fields: ["Accept": "application/json"])
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    request.path = String(parts[0])
    request.query = parts.count > 1 ? String(parts[1]) : nil
    request.fields["Authorization"] = try authorization()
    let server = MetadataEndpoint(
      provider: Self.name, context: context, endpoint: endpoint, timeout: .seconds(2), attempts: 3)
    let response = try await server.send(request)
    guard response.status == 200 else {
      throw CredentialsError(
        .refused, provider: Self.name, "\(endpoint.authority) answered with status \(response.status)")
    }
    return try CredentialsDocument(
      response.body, provider: Self.name, what: "the answer of \(endpoint.authority)"
    )
    .credentials(tokenName: "Token", expirationIsRequired: true)
  }

  private func place() throws(CredentialsError) -> (Endpoint, target: String) {
    if let target = context.environment["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"] {
      guard target.hasPrefix("/") else {
        throw misconfigured("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI does not begin with `/`")
      }
      return (Endpoint(scheme: "http", host: "169.254.170.2"), target)
    }
    guard let text = context.environment["AWS_CONTAINER_CREDENTIALS_FULL_URI"] else {
      throw CredentialsError(
        .absent, provider: Self.name,
        "neither AWS_CONTAINER_CREDENTIALS_RELATIVE_URI nor AWS_CONTAINER_CREDENTIALS_FULL_URI is set")
    }
    let split = text.firstIndex(of: "?") ?? text.endIndex
    guard var endpoint = Endpoint(text[..<split]) else {
      throw misconfigured("AWS_CONTAINER_CREDENTIALS_FULL_URI is no http or https URL")
    }
    // Without TLS the answer may only come from this machine, so that nobody else sees the token or the secret.
    guard endpoint.scheme == "https" || Self.isLocal(endpoint.host) else {
      throw misconfigured(
        "AWS_CONTAINER_CREDENTIALS_FULL_URI names the host `\(endpoint.host)` without TLS; "
          + "only loopback addresses and the hosts of ECS and EKS may be asked so")
    }
    let path = endpoint.basePath
    endpoint.basePath = ""
    return (endpoint, (path.isEmpty ? "/" : path) + text[split...])
  }

  static func isLocal(_ host: String) -> Bool {
    if allowedHosts.contains(host) || host == "[::1]" { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
  }

  private func authorization() throws(CredentialsError) -> String? {
    var token = context.environment["AWS_CONTAINER_AUTHORIZATION_TOKEN"]
    if let path = context.environment["AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE"] {
      do {
        guard let bytes = try context.environment.files.read(path, limit: 64 << 10) else {
          throw FileAccessError("does not exist")
        }
        token = String(decoding: bytes, as: UTF8.self)
      } catch {
        throw misconfigured("the file of AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE \(error)")
      }
    }
    if let token, token.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
      throw misconfigured("the authorization token holds a line break or another control character")
    }
    return token
  }

  private func misconfigured(_ problem: String) -> CredentialsError {
    CredentialsError(.misconfigured, provider: Self.name, problem)
  }
}
