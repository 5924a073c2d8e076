/// Through which proxies requests leave, as the environment says it.
///
/// Source: curl(1), "ENVIRONMENT", whose variables other tools know too.
public struct ProxySettings: Hashable, Sendable {
  /// The proxy for `http` endpoints as a URL; nil for none.
  public var http: String?
  /// The proxy for `https` endpoints as a URL, which is asked for a tunnel; nil for none.
  public var https: String?
  /// Hosts that are reached directly, by commas: names with the hosts below them, addresses, networks; `*` for all.
  public var exceptions: String?

  /// Sets everything; by default there is no proxy.
  public init(http: String? = nil, https: String? = nil, exceptions: String? = nil) {
    self.http = http
    self.https = https
    self.exceptions = exceptions
  }

  /// Reads the variables; those in lower case are stronger.
  ///
  /// `HTTP_PROXY` in capitals does not count: a web server sets it from a field of a request.
  public init(_ environment: ClientEnvironment) {
    let all = environment["all_proxy"] ?? environment["ALL_PROXY"]
    self.init(
      http: environment["http_proxy"] ?? all,
      https: environment["https_proxy"] ?? environment["HTTPS_PROXY"] ?? all,
      exceptions: environment["no_proxy"] ?? environment["NO_PROXY"])
  }
}
