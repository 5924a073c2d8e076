public import AWSWire

extension Organizations {
  /// Ends an organization without members.
  ///
  /// Source: AWS Organizations API Reference, "DeleteOrganization".
  public enum DeleteOrganization: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "DeleteOrganization", of: service,
      errors: [
        Organizations.Errors.accessDenied, Organizations.Errors.awsOrganizationsNotInUse,
        Organizations.Errors.concurrentModification, Organizations.Errors.constraintViolation,
        Organizations.Errors.invalidInput, Organizations.Errors.organizationNotEmpty,
        Organizations.Errors.service, Organizations.Errors.tooManyRequests,
      ])

    /// The caller sends nothing.
    public typealias Input = Empty

    /// A success returns nothing.
    public typealias Output = Empty
  }
}
