import AWSClient
import Identity
import Operations

/// The environment of a command that runs in a session.
enum SessionEnvironment {
  /// What would say who calls in place of the session, or where to get other credentials.
  private static let removed: Set<String> = [
    "AWS_PROFILE", "AWS_DEFAULT_PROFILE", "AWS_SECURITY_TOKEN", "AWS_CREDENTIAL_EXPIRATION", "AWS_ROLE_ARN",
    "AWS_ROLE_SESSION_NAME", "AWS_WEB_IDENTITY_TOKEN_FILE", "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
    "AWS_CONTAINER_CREDENTIALS_FULL_URI", "AWS_CONTAINER_AUTHORIZATION_TOKEN",
    "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE", "AWS_SDK_LOAD_CONFIG",
  ]

  /// The outer environment with the session's credentials, Region and endpoint.
  static func of(_ session: RootSession, in outer: [String: String]) -> [String: String] {
    var environment = outer.filter { !removed.contains($0.key) }
    for variable in SessionCredentials(session).variables { environment[variable.name] = variable.value }
    if let region = session.client.configuration.region {
      environment["AWS_REGION"] = region.rawValue
      environment["AWS_DEFAULT_REGION"] = region.rawValue
    }
    // A flag or a profile may have named the endpoint, and the profile is gone now.
    if let endpoint = session.client.configuration.endpoints.endpoint, environment["AWS_ENDPOINT_URL"] == nil
    {
      environment["AWS_ENDPOINT_URL"] = "\(endpoint)"
    }
    return environment
  }
}
