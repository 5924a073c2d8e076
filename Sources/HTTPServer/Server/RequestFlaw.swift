/// Why a request never reaches the responder whole.
public enum RequestFlaw: Hashable, Sendable, CustomStringConvertible {
  /// The head breaks HTTP, in these words.
  case malformed(String)
  /// The head exceeds so many bytes.
  case headTooLarge(limit: Int)
  /// The body exceeds so many bytes.
  case bodyTooLarge(limit: Int)
  /// The client has sent its last byte, and the body is not whole.
  case incompleteBody
  /// The client has sent nothing for too long within the body.
  case timedOut

  /// The status that HTTP has for it (RFC 9110 section 15.5, RFC 6585 section 5).
  public var status: Int {
    switch self {
    case .malformed, .incompleteBody: 400
    case .headTooLarge: 431
    case .bodyTooLarge: 413
    case .timedOut: 408
    }
  }

  /// What is wrong, in words.
  public var description: String {
    switch self {
    case .malformed(let problem): problem
    case .headTooLarge(let limit): "the header fields exceed \(limit) bytes"
    case .bodyTooLarge(let limit): "the body exceeds \(limit) bytes"
    case .incompleteBody: "the body ends before its length"
    case .timedOut: "the body did not arrive in time"
    }
  }
}
