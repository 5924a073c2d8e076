public import AWSWire

extension Organizations {
  /// Makes the caller's own account stand alone.
  ///
  /// Source: AWS Organizations API Reference, "LeaveOrganization".
  public enum LeaveOrganization: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "LeaveOrganization", of: service,
      errors: [
        Organizations.Errors.accessDenied, Organizations.Errors.accountNotFound,
        Organizations.Errors.awsOrganizationsNotInUse, Organizations.Errors.concurrentModification,
        Organizations.Errors.constraintViolation, Organizations.Errors.invalidInput,
        Organizations.Errors.masterCannotLeaveOrganization, Organizations.Errors.service,
        Organizations.Errors.tooManyRequests,
      ])

    /// The caller sends nothing.
    public typealias Input = Empty

    /// A success returns nothing.
    public typealias Output = Empty
  }
}
