public import AWSWire

extension IAM {
  /// Removes the password policy.
  ///
  /// Source: AWS Identity and Access Management API Reference, "DeleteAccountPasswordPolicy".
  public enum DeleteAccountPasswordPolicy: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "DeleteAccountPasswordPolicy", of: service,
      errors: [IAM.Errors.noSuchEntity, IAM.Errors.limitExceeded, IAM.Errors.serviceFailure])

    /// The caller sends nothing.
    public typealias Input = Empty

    /// A success returns nothing.
    public typealias Output = Empty
  }
}
