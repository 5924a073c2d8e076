public import AWSWire

extension IAM {
  /// Lists the managed policies.
  ///
  /// Source: AWS Identity and Access Management API Reference, "ListPolicies".
  public enum ListPolicies: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "ListPolicies", of: service, isReadOnly: true, errors: [IAM.Errors.serviceFailure])

    /// What the caller sends.
    public struct Input: Structure {
      /// Whose policies to list; all where absent.
      public var scope: PolicyScope?
      /// Whether to leave out policies that are attached to nothing.
      public var onlyAttached: Bool?
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
        members.optional("Scope", &scope)
        members.optional("OnlyAttached", &onlyAttached)
        members.optional(
          "PathPrefix", &pathPrefix, .minimumLength(1), .maximumLength(512), .pattern(.iamPolicyPath))
        members.optional("PolicyUsageFilter", &policyUsageFilter)
        members.optional("Marker", &marker, .minimumLength(1), .maximumLength(320), .pattern(.iamMarker))
        members.optional("MaxItems", &maxItems, .minimum(1), .maximum(1000))
      }
    }

    /// What a success returns.
    public struct Output: Structure {
      /// The policies.
      public var policies: [Policy]?
      /// Whether there are more pages.
      public var isTruncated: Bool?
      /// Where the next page begins.
      public var marker: String?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("Policies", &policies)
        members.optional("IsTruncated", &isTruncated)
        members.optional("Marker", &marker)
      }
    }
  }
}

extension IAM.ListPolicies: PaginatedOperation {
  /// Where the next page begins; nil after the last.
  public static func token(of output: Output) -> String? {
    output.isTruncated == true ? output.marker : nil
  }

  /// Asks for the page that begins there.
  public static func setToken(_ token: String, in input: inout Input) {
    input.marker = token
  }

  /// What a page lists.
  public static func elements(of output: Output) -> [IAM.Policy] {
    output.policies ?? []
  }
}
