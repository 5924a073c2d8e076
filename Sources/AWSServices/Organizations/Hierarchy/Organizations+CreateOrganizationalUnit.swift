public import AWSWire

extension Organizations {
  /// Makes an organizational unit.
  ///
  /// Source: AWS Organizations API Reference, "CreateOrganizationalUnit".
  public enum CreateOrganizationalUnit: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "CreateOrganizationalUnit", of: service,
      errors: [
        Organizations.Errors.accessDenied, Organizations.Errors.awsOrganizationsNotInUse,
        Organizations.Errors.concurrentModification, Organizations.Errors.constraintViolation,
        Organizations.Errors.duplicateOrganizationalUnit, Organizations.Errors.invalidInput,
        Organizations.Errors.parentNotFound, Organizations.Errors.service,
        Organizations.Errors.tooManyRequests,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The id of the root or organizational unit above.
      public var parentId: String = ""
      /// Its name.
      public var name: String = ""
      /// The tags.
      public var tags: [Tag]?

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("ParentId", &parentId, .maximumLength(100), .pattern(.organizationsParentID))
        members.required(
          "Name", &name, .minimumLength(1), .maximumLength(128), .pattern(.organizationsAnything))
        members.optional("Tags", &tags)
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
