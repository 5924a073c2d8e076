public import AWSWire

extension Organizations {
  /// Renames an organizational unit.
  ///
  /// Source: AWS Organizations API Reference, "UpdateOrganizationalUnit".
  public enum UpdateOrganizationalUnit: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "UpdateOrganizationalUnit", of: service,
      errors: [
        Organizations.Errors.accessDenied, Organizations.Errors.awsOrganizationsNotInUse,
        Organizations.Errors.concurrentModification, Organizations.Errors.duplicateOrganizationalUnit,
        Organizations.Errors.invalidInput, Organizations.Errors.organizationalUnitNotFound,
        Organizations.Errors.service, Organizations.Errors.tooManyRequests,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The id of the organizational unit.
      public var organizationalUnitId: String = ""
      /// Its name.
      public var name: String?

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required(
          "OrganizationalUnitId", &organizationalUnitId, .maximumLength(68), .pattern(.organizationsUnitID))
        members.optional(
          "Name", &name, .minimumLength(1), .maximumLength(128), .pattern(.organizationsAnything))
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
