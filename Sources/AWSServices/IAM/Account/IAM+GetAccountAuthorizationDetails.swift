public import AWSWire

extension IAM {
  /// Returns all users, groups, roles and policies with what connects them.
  ///
  /// Source: AWS Identity and Access Management API Reference, "GetAccountAuthorizationDetails".
  public enum GetAccountAuthorizationDetails: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "GetAccountAuthorizationDetails", of: service, isReadOnly: true, errors: [IAM.Errors.serviceFailure])

    /// What the caller sends.
    public struct Input: Structure {
      /// The kinds to return; all where absent.
      public var filter: [EntityType]?
      /// The size of a page; 100 where absent.
      public var maxItems: Int?
      /// Where the next page begins.
      public var marker: String?

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("Filter", &filter)
        members.optional("MaxItems", &maxItems, .minimum(1), .maximum(1000))
        members.optional("Marker", &marker, .minimumLength(1), .maximumLength(320), .pattern(.iamMarker))
      }
    }

    /// What a success returns.
    public struct Output: Structure {
      /// The users.
      public var userDetailList: [UserDetail]?
      /// The groups.
      public var groupDetailList: [GroupDetail]?
      /// The roles.
      public var roleDetailList: [RoleDetail]?
      /// The policies.
      public var policies: [ManagedPolicyDetail]?
      /// Whether there are more pages.
      public var isTruncated: Bool?
      /// Where the next page begins.
      public var marker: String?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("UserDetailList", &userDetailList)
        members.optional("GroupDetailList", &groupDetailList)
        members.optional("RoleDetailList", &roleDetailList)
        members.optional("Policies", &policies)
        members.optional("IsTruncated", &isTruncated)
        members.optional("Marker", &marker)
      }
    }
  }
}

extension IAM.GetAccountAuthorizationDetails: PaginatedOperation {
  /// Where the next page begins; nil after the last.
  public static func token(of output: Output) -> String? {
    output.isTruncated == true ? output.marker : nil
  }

  /// Asks for the page that begins there.
  public static func setToken(_ token: String, in input: inout Input) {
    input.marker = token
  }

  /// The page itself, which has several lists.
  public static func elements(of output: Output) -> [Output] {
    [output]
  }
}
