internal import Identity

/// What a check finds out, with one line that says why.
enum CheckOutcome: Hashable, Sendable {
  case pass(String)
  /// Something is wrong; `severity` where it differs from the usual.
  case fail(String, severity: Severity? = nil, next: String)
  case notApplicable(String)
  case unknown(String)
}
