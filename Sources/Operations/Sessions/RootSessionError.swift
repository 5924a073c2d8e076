public import AWSClient

/// Why there is no root session.
public enum RootSessionError: Error, Sendable, CustomStringConvertible {
  /// The ledger could not be written: no call was made, or the session was thrown away.
  case ledger(LedgerError)
  /// AWS refused the session, or did not answer.
  case refused(ClientError)

  /// One line for the reader.
  public var description: String {
    switch self {
    case .ledger(let error): "no root session without the ledger: \(error)"
    case .refused(let error): "\(error)"
    }
  }
}
