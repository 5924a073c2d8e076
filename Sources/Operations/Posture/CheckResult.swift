public import Identity

/// The result of one check, kept also where nothing is wrong, as evidence.
public struct CheckResult: Hashable, Sendable {
  /// The kinds of result.
  public enum Status: String, Hashable, Sendable, CaseIterable {
    /// Nothing is wrong.
    case pass
    /// Something is wrong.
    case fail
    /// The check does not concern this account.
    case notApplicable = "not-applicable"
    /// What the check needs could not be read.
    case unknown
  }

  /// The check.
  public let check: CheckDescription
  /// The result.
  public let status: Status
  /// How bad it is where it fails.
  public let severity: Severity
  /// Why, in one line.
  public let detail: String
  /// What to do; nil where nothing is wrong.
  public let nextStep: String?

  init(_ check: CheckDescription, _ outcome: CheckOutcome) {
    self.check = check
    var severity = check.severity
    var nextStep: String?
    switch outcome {
    case .pass(let text): (status, detail) = (.pass, text)
    case .fail(let text, let other, let next):
      (status, detail) = (.fail, text)
      severity = other ?? severity
      nextStep = next
    case .notApplicable(let text): (status, detail) = (.notApplicable, text)
    case .unknown(let text): (status, detail) = (.unknown, text)
    }
    self.severity = severity
    self.nextStep = nextStep
  }
}
