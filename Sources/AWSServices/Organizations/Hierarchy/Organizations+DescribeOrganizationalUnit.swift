public import AWSWire

extension Organizations {
  /// Describes an organizational unit.
  ///
  /// Source: AWS Organizations API Reference, "DescribeOrganizationalUnit".
  public enum DescribeOrganizationalUnit: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "DescribeOrganizationalUnit", of: service, isReadOnly: true,
      errors: [
        Organizations.Errors.accessDenied, Organizations.Errors.awsOrganizationsNotInUse,
        Organizations.Errors.invalidInput, Organizations.Errors.organizationalUnitNotFound,
        Organizations.Errors.service, Organizations.Errors.tooManyRequests,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The id of the organizational unit.
      public var organizationalUnitId: String = ""

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required(
          "OrganizationalUnitId", &organizationalUnitId, .maximumLength(68), .pattern(.organizationsUnitID))
      }
    }

    /// What a success returns.
    public struct Output: Structure {
      /// The organizational unit.
      public var organizationalUnit: OrganizationalUnit?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("OrganizationalUnit", &organizationalUnit)
      }
    }
  }
}
