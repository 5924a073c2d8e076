public import AWSWire

extension IAM {
  /// A format of the credential report.
  public struct ReportFormat: OpenEnumeration {
    /// The text on the wire.
    public let rawValue: String

    /// Holds any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `text/csv`.
    public static let csv: ReportFormat = "text/csv"

    /// The values in the service's model.
    public static let known: [String] = [
      "text/csv"
    ]
  }
}
