public import AWSWire

extension IAM {
  /// How the credential report comes along.
  public struct ReportState: OpenEnumeration {
    /// The text on the wire.
    public let rawValue: String

    /// Holds any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `STARTED`.
    public static let started: ReportState = "STARTED"
    /// `INPROGRESS`.
    public static let inProgress: ReportState = "INPROGRESS"
    /// `COMPLETE`.
    public static let complete: ReportState = "COMPLETE"

    /// The values in the service's model.
    public static let known: [String] = [
      "STARTED",
      "INPROGRESS",
      "COMPLETE",
    ]
  }
}
