public import AWSWire

extension Organizations {
  /// Describes the organization of the caller's account.
  ///
  /// Source: AWS Organizations API Reference, "DescribeOrganization".
  public enum DescribeOrganization: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "DescribeOrganization", of: service, isReadOnly: true,
      errors: [
        Organizations.Errors.accessDenied, Organizations.Errors.awsOrganizationsNotInUse,
        Organizations.Errors.concurrentModification, Organizations.Errors.service,
        Organizations.Errors.tooManyRequests,
      ])

    /// The caller sends nothing.
    public typealias Input = Empty

    /// What a success returns.
    public struct Output: Structure {
      /// The organization.
      public var organization: Organization?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("Organization", &organization)
      }
    }
  }
}
