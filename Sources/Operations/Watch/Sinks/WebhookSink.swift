public import AWSClient
public import Cryptography
internal import HTTPMessage
public import Identity

/// Posts incidents to a URL, signed with a shared secret.
///
/// `X-Rootlatch-Signature` is `t=SECONDS,v1=HEX`: HMAC-SHA256 over the seconds, a full stop and the body. The
/// receiver should refuse old times. Any status from 200 to 299 is a delivery.
public struct WebhookSink: WatchSink {
  /// Statuses that are about what was sent; others (401, 404, 429, 5xx) are about the receiver, and pass.
  private static let aboutNotice: Set<Int> = [400, 413, 415, 422]

  /// The name of the sink, under which its state is kept.
  public let name: String
  private let address: WebhookAddress
  private let transport: any HTTPTransport
  private let secret: Secret?
  private let now: @Sendable () -> Timestamp
  private let timeout: Duration

  /// Posts to a URL, and waits for an answer no longer than `timeout`; nil where the text is no URL.
  public init?(
    url: String, secret: Secret?, transport: any HTTPTransport, timeout: Duration = .seconds(15),
    now: @escaping @Sendable () -> Timestamp
  ) {
    guard let address = WebhookAddress(url) else { return nil }
    self.address = address
    self.name = address.name
    self.secret = secret
    self.transport = transport
    self.now = now
    self.timeout = timeout
  }

  /// Posts the document.
  public func deliver(_ notice: WatchNotice) async throws {
    var fields: HTTPFields = [
      "Host": address.server.authority, "Content-Type": "application/json", "User-Agent": "rootlatch",
      "X-Rootlatch-Event": notice.isLoss
        ? "notices.dropped" : notice.isUpdate ? "incident.updated" : "incident.opened",
    ]
    if let secret {
      let seconds = now().seconds
      let signature = HMACSHA256.authenticate(
        Array("\(seconds).".utf8) + notice.document, key: Array(secret.reveal().utf8))
      fields["X-Rootlatch-Signature"] = "t=\(seconds),v1=\(signature.hexadecimal)"
    }
    let response = try await transport.send(
      HTTPRequest(
        method: .post, path: address.path, query: address.query, fields: fields, body: notice.document),
      to: address.server,
      timeouts: TransportTimeouts(request: timeout))
    guard !(200..<300).contains(response.status) else { return }
    var problem = "the server answered \(response.status)"
    if let place = response.fields["Location"], (300..<400).contains(response.status) {
      // Whoever answers may send the document and its signature anywhere, so that is for the user to say.
      let other = WebhookAddress(place).map { "\($0.server)" } ?? "another path"
      problem += " and points to \(other): redirects are not followed, so name the URL itself"
    }
    throw WatchSinkError(
      problem, retryAfter: retryAfter(response), isAboutNotice: Self.aboutNotice.contains(response.status))
  }

  /// The wait that an answer asks for, in seconds or until a date.
  ///
  /// Source: RFC 9110, section 10.2.3.
  private func retryAfter(_ response: HTTPResponse) -> Duration? {
    guard let text = response.fields["Retry-After"] else { return nil }
    if let seconds = Int64(text) { return seconds >= 0 ? .seconds(seconds) : nil }
    return Timestamp(imfFixdate: text).map { max($0 - now(), .zero) }
  }
}
