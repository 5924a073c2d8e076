public import Operations

/// A form in which an audit is shown.
public protocol AuditView: Sendable {
  /// Hands the text over piece by piece, so that a large audit is never one string.
  func write(_ audit: Audit, to output: (String) throws -> Void) rethrows
}
