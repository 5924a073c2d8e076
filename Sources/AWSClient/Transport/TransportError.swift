/// Why an exchange brought no response.
///
/// The words name the endpoint and never the path, the query, a field or the body, which may hold secrets.
public struct TransportError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kind of failure.
  public struct Code: Hashable, Sendable, CustomStringConvertible {
    private enum Kind: String {
      case invalidRequest, couldNotResolve, couldNotConnect, tls, timedOut, cancelled, responseTooLarge, other
    }

    private let kind: Kind

    /// The request cannot be written as HTTP; nothing was sent.
    public static let invalidRequest = Code(kind: .invalidRequest)
    /// The name of the host or of the proxy has no address; nothing was sent.
    public static let couldNotResolve = Code(kind: .couldNotResolve)
    /// Nobody answers at the address; nothing was sent.
    public static let couldNotConnect = Code(kind: .couldNotConnect)
    /// The server's certificate is not trusted, or TLS failed in another way.
    public static let tls = Code(kind: .tls)
    /// The time was up; the request may have been carried out.
    public static let timedOut = Code(kind: .timedOut)
    /// The task was cancelled; the request may have been carried out.
    public static let cancelled = Code(kind: .cancelled)
    /// The response is larger than allowed.
    public static let responseTooLarge = Code(kind: .responseTooLarge)
    /// The connection broke, or something else went wrong; the request may have been carried out.
    public static let other = Code(kind: .other)

    /// The code's name.
    public var description: String { kind.rawValue }
  }

  /// The kind of failure.
  public let code: Code
  /// The failure in words.
  public let description: String

  /// Puts an error together.
  public init(_ code: Code, _ description: String) {
    self.code = code
    self.description = description
  }
}
