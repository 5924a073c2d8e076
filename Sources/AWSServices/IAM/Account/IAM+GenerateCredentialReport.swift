public import AWSWire

extension IAM {
  /// Starts the credential report, unless one of the last four hours exists.
  ///
  /// Source: AWS Identity and Access Management API Reference, "GenerateCredentialReport".
  public enum GenerateCredentialReport: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "GenerateCredentialReport", of: service, errors: [IAM.Errors.limitExceeded, IAM.Errors.serviceFailure])

    /// The caller sends nothing.
    public typealias Input = Empty

    /// What a success returns.
    public struct Output: Structure {
      /// How far the report is.
      public var state: ReportState?
      /// What the state means, where the service says it.
      public var description: String?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("State", &state)
        members.optional("Description", &description)
      }
    }
  }
}
