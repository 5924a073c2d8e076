public import AWSWire
public import Identity

extension IAM {
  /// Returns the credential report.
  ///
  /// Source: AWS Identity and Access Management API Reference, "GetCredentialReport".
  public enum GetCredentialReport: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "GetCredentialReport", of: service, isReadOnly: true,
      errors: [
        IAM.Errors.credentialReportNotPresent, IAM.Errors.credentialReportExpired,
        IAM.Errors.credentialReportNotReady, IAM.Errors.serviceFailure,
      ])

    /// The caller sends nothing.
    public typealias Input = Empty

    /// What a success returns.
    public struct Output: Structure {
      /// The report.
      public var content: Blob?
      /// The report's format.
      public var reportFormat: ReportFormat?
      /// When the report was made.
      public var generatedTime: Timestamp?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("Content", &content)
        members.optional("ReportFormat", &reportFormat)
        members.optional("GeneratedTime", &generatedTime)
      }
    }
  }
}
