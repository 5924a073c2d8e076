internal import AWSClient
public import AWSWire
internal import Cryptography
public import HTTPMessage
public import JSONTree

extension TestLab {
  /// Puts the lab's time forward.
  public func advance(seconds: Int) async throws {
    let answer = try await control(.post, "clock", body: JSON.parse("{\"advanceSeconds\":\(seconds)}"))
    guard answer["time"] != nil else { throw TestLabError("the clock did not move") }
  }

  /// An access key that a user has; by default the root user.
  public func ownKeys(of account: String, user: String = "root") async throws -> Credentials {
    let answer = try await control(.get, "credentials", query: "account=\(account)&user=\(user)")
    guard let id = answer["AccessKeyId"]?.string, let secret = answer["SecretAccessKey"]?.string else {
      throw TestLabError("`\(user)` of `\(account)` has no key")
    }
    return Credentials(accessKeyID: id, secretAccessKey: Secret(secret))
  }

  /// Asks the lab's controls.
  public func control(
    _ method: HTTPMethod, _ name: String, query: String? = nil, body: JSON? = nil
  ) async throws -> JSON {
    let request = HTTPRequest(
      method: method, path: "/_lab/\(name)", query: query,
      fields: ["Host": endpoint.authority, "Content-Type": "application/json"], body: body?.bytes ?? [])
    return try JSON.parse(try await send(request).body)
  }

  /// Sends a request as it is.
  public func send(_ request: HTTPRequest) async throws -> HTTPResponse {
    try await transport.send(request, to: endpoint, timeouts: TransportTimeouts())
  }
}
