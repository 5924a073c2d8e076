public import AWSWire

extension Organizations {
  /// Deletes an empty organizational unit.
  ///
  /// Source: AWS Organizations API Reference, "DeleteOrganizationalUnit".
  public enum DeleteOrganizationalUnit: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "DeleteOrganizationalUnit", of: service,
      errors: [
        Organizations.Errors.accessDenied, Organizations.Errors.awsOrganizationsNotInUse,
        Organizations.Errors.concurrentModification, Organizations.Errors.invalidInput,
        Organizations.Errors.organizationalUnitNotEmpty, Organizations.Errors.organizationalUnitNotFound,
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

    /// A success returns nothing.
    public typealias Output = Empty
  }
}
