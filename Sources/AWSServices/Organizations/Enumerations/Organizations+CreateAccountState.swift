public import AWSWire

extension Organizations {
  /// How far the making of an account is.
  public struct CreateAccountState: OpenEnumeration {
    /// The text on the wire.
    public let rawValue: String

    /// Holds any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `IN_PROGRESS`.
    public static let inProgress: CreateAccountState = "IN_PROGRESS"
    /// `SUCCEEDED`.
    public static let succeeded: CreateAccountState = "SUCCEEDED"
    /// `FAILED`.
    public static let failed: CreateAccountState = "FAILED"

    /// The values in the service's model.
    public static let known: [String] = [
      "IN_PROGRESS",
      "SUCCEEDED",
      "FAILED",
    ]
  }
}
