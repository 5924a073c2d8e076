public import AWSWire

extension IAM {
  /// Lists the instance profiles that hold a role.
  ///
  /// Source: AWS Identity and Access Management API Reference, "ListInstanceProfilesForRole".
  public enum ListInstanceProfilesForRole: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "ListInstanceProfilesForRole", of: service, isReadOnly: true,
      errors: [IAM.Errors.noSuchEntity, IAM.Errors.serviceFailure])

    /// What the caller sends.
    public struct Input: Structure {
      /// The role's name.
      public var roleName: String = ""
      /// Where the next page begins.
      public var marker: String?
      /// The size of a page; 100 where absent.
      public var maxItems: Int?

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("RoleName", &roleName, .minimumLength(1), .maximumLength(64), .pattern(.iamName))
        members.optional("Marker", &marker, .minimumLength(1), .maximumLength(320), .pattern(.iamMarker))
        members.optional("MaxItems", &maxItems, .minimum(1), .maximum(1000))
      }
    }

    /// What a success returns.
    public struct Output: Structure {
      /// The instance profiles.
      public var instanceProfiles: [InstanceProfile] = []
      /// Whether there are more pages.
      public var isTruncated: Bool?
      /// Where the next page begins.
      public var marker: String?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("InstanceProfiles", &instanceProfiles)
        members.optional("IsTruncated", &isTruncated)
        members.optional("Marker", &marker)
      }
    }
  }
}

extension IAM.ListInstanceProfilesForRole: PaginatedOperation {
  /// Where the next page begins; nil after the last.
  public static func token(of output: Output) -> String? {
    output.isTruncated == true ? output.marker : nil
  }

  /// Asks for the page that begins there.
  public static func setToken(_ token: String, in input: inout Input) {
    input.marker = token
  }

  /// What a page lists.
  public static func elements(of output: Output) -> [IAM.InstanceProfile] {
    output.instanceProfiles
  }
}
