public import AWSWire

extension IAM {
  /// Counts what the account has and may have.
  ///
  /// Source: AWS Identity and Access Management API Reference, "GetAccountSummary".
  public enum GetAccountSummary: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "GetAccountSummary", of: service, isReadOnly: true, errors: [IAM.Errors.serviceFailure])

    /// The caller sends nothing.
    public typealias Input = Empty

    /// What a success returns.
    public struct Output: Structure {
      /// The figures, by `SummaryKey`.
      public var summaryMap: [String: Int]?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("SummaryMap", &summaryMap)
      }
    }
  }
}
