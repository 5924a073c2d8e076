public import AWSWire

extension IAM {
  /// Lists what a managed policy is attached to.
  ///
  /// Source: AWS Identity and Access Management API Reference, "ListEntitiesForPolicy".
  public enum ListEntitiesForPolicy: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "ListEntitiesForPolicy", of: service, isReadOnly: true,
      errors: [IAM.Errors.noSuchEntity, IAM.Errors.invalidInput, IAM.Errors.serviceFailure])

    /// What the caller sends.
    public struct Input: Structure {
      /// The policy's ARN.
      public var policyArn: String = ""
      /// The kind of entities to list.
      public var entityFilter: EntityType?
      /// What the paths of those listed begin with.
      public var pathPrefix: String?
      /// What the policies are used as.
      public var policyUsageFilter: PolicyUsage?
      /// Where the next page begins.
      public var marker: String?
      /// The size of a page; 100 where absent.
      public var maxItems: Int?

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("PolicyArn", &policyArn, .minimumLength(20), .maximumLength(2048))
        members.optional("EntityFilter", &entityFilter)
        members.optional(
          "PathPrefix", &pathPrefix, .minimumLength(1), .maximumLength(512), .pattern(.iamPath))
        members.optional("PolicyUsageFilter", &policyUsageFilter)
        members.optional("Marker", &marker, .minimumLength(1), .maximumLength(320), .pattern(.iamMarker))
        members.optional("MaxItems", &maxItems, .minimum(1), .maximum(1000))
      }
    }

    /// What a success returns.
    public struct Output: Structure {
      /// The groups it is attached to.
      public var policyGroups: [PolicyGroup]?
      /// The users it is attached to.
      public var policyUsers: [PolicyUser]?
      /// The roles it is attached to.
      public var policyRoles: [PolicyRole]?
      /// Whether there are more pages.
      public var isTruncated: Bool?
      /// Where the next page begins.
      public var marker: String?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("PolicyGroups", &policyGroups)
        members.optional("PolicyUsers", &policyUsers)
        members.optional("PolicyRoles", &policyRoles)
        members.optional("IsTruncated", &isTruncated)
        members.optional("Marker", &marker)
      }
    }
  }
}

extension IAM.ListEntitiesForPolicy: PaginatedOperation {
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
