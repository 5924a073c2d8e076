public import AWSWire

extension IAM {
  /// Changes a role's description or its longest session.
  ///
  /// Source: AWS Identity and Access Management API Reference, "UpdateRole".
  public enum UpdateRole: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "UpdateRole", of: service,
      errors: [
        IAM.Errors.unmodifiableEntity, IAM.Errors.noSuchEntity, IAM.Errors.invalidInput,
        IAM.Errors.serviceFailure,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The role's name.
      public var roleName: String = ""
      /// Its description.
      public var description: String?
      /// The longest session, in seconds.
      public var maxSessionDuration: Int?
      /// The longest session of a sign-in to the console, in seconds; absent where nothing is set.
      public var maxSigninSessionDuration: Int?
      /// Whether the longest session of a sign-in is unset again.
      public var resetMaxSigninSessionDuration: Bool?

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("RoleName", &roleName, .minimumLength(1), .maximumLength(64), .pattern(.iamName))
        members.optional("Description", &description, .maximumLength(1000), .pattern(.iamRoleDescription))
        members.optional("MaxSessionDuration", &maxSessionDuration, .minimum(3600), .maximum(43200))
        members.optional(
          "MaxSigninSessionDuration", &maxSigninSessionDuration, .minimum(3600), .maximum(7776000))
        members.optional("ResetMaxSigninSessionDuration", &resetMaxSigninSessionDuration)
      }
    }

    /// What a success returns.
    public struct Output: Structure {

      /// Creates an empty output.
      public init() {}

      /// There are none.
      public mutating func members(_ members: inout Members) {
      }
    }
  }
}
