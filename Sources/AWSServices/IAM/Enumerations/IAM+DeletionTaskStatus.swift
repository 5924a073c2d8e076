public import AWSWire

extension IAM {
  /// How the deletion of a service-linked role goes.
  public struct DeletionTaskStatus: OpenEnumeration {
    /// The text on the wire.
    public let rawValue: String

    /// Holds any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `SUCCEEDED`.
    public static let succeeded: DeletionTaskStatus = "SUCCEEDED"
    /// `IN_PROGRESS`.
    public static let inProgress: DeletionTaskStatus = "IN_PROGRESS"
    /// `FAILED`.
    public static let failed: DeletionTaskStatus = "FAILED"
    /// `NOT_STARTED`.
    public static let notStarted: DeletionTaskStatus = "NOT_STARTED"

    /// The values in the service's model.
    public static let known: [String] = [
      "SUCCEEDED",
      "IN_PROGRESS",
      "FAILED",
      "NOT_STARTED",
    ]
  }
}
