internal import AWSClient
internal import AWSWire

/// What ends the whole work at once, because everything else would fail in the same way.
enum RunBreak: Error {
  /// Credentials, network or ledger failed.
  case impossible(String)
  /// The task was cancelled.
  case interrupted

  /// What a piece of work can fail with.
  enum Cause: Error, CustomStringConvertible {
    case call(ClientError)
    case ledger(LedgerError)

    var description: String {
      switch self {
      case .call(let error): "\(error)"
      case .ledger(let error): "\(error)"
      }
    }
  }

  /// Codes that say that the caller's own credentials do not work, or no longer.
  private static let credentialCodes: Set<String> = [
    "ExpiredToken", "ExpiredTokenException", "InvalidClientTokenId", "UnrecognizedClientException",
    "TokenRefreshRequired", "RequestExpired",
  ]

  /// Whether an error of a call with the caller's own credentials ends everything; nil where it does not.
  init?(_ error: ClientError) {
    if error.isCancellation {
      self = .interrupted
      return
    }
    switch error.cause {
    case .transport, .credentials, .noRegion: self = .impossible("\(error)")
    case .service(let answer) where Self.credentialCodes.contains(answer.code):
      self = .impossible("\(error)")
    default: return nil
    }
  }

  /// Throws where an error ends everything.
  static func check(_ error: ClientError) throws(RunBreak) {
    if let end = RunBreak(error) { throw end }
  }

  /// Throws where an error ends everything.
  static func check(_ cause: Cause) throws(RunBreak) {
    switch cause {
    case .call(let error): try check(error)
    case .ledger(let error): throw .impossible("\(error)")
    }
  }
}
