public import AWSWire

extension IAM {
  /// A decision of a simulation.
  public struct PolicyEvaluationDecision: OpenEnumeration {
    /// The text on the wire.
    public let rawValue: String

    /// Holds any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `allowed`.
    public static let allowed: PolicyEvaluationDecision = "allowed"
    /// `explicitDeny`.
    public static let explicitDeny: PolicyEvaluationDecision = "explicitDeny"
    /// `implicitDeny`.
    public static let implicitDeny: PolicyEvaluationDecision = "implicitDeny"

    /// The values in the service's model.
    public static let known: [String] = [
      "allowed",
      "explicitDeny",
      "implicitDeny",
    ]
  }
}
