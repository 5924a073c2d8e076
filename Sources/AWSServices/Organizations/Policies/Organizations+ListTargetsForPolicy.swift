public import AWSWire

extension Organizations {
  /// Lists what a policy is attached to.
  ///
  /// Source: AWS Organizations API Reference, "ListTargetsForPolicy".
  public enum ListTargetsForPolicy: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "ListTargetsForPolicy", of: service, isReadOnly: true,
      errors: [
        Organizations.Errors.accessDenied, Organizations.Errors.awsOrganizationsNotInUse,
        Organizations.Errors.invalidInput, Organizations.Errors.policyNotFound, Organizations.Errors.service,
        Organizations.Errors.tooManyRequests, Organizations.Errors.unsupportedAPIEndpoint,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The policy's id.
      public var policyId: String = ""
      /// Where the next page begins.
      public var nextToken: String?
      /// The size of a page.
      public var maxResults: Int?

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("PolicyId", &policyId, .maximumLength(130), .pattern(.organizationsPolicyID))
        members.optional("NextToken", &nextToken, .maximumLength(100000), .pattern(.organizationsAnything))
        members.optional("MaxResults", &maxResults, .minimum(1), .maximum(20))
      }
    }

    /// What a success returns.
    public struct Output: Structure {
      /// What the policy is attached to.
      public var targets: [PolicyTargetSummary]?
      /// Where the next page begins.
      public var nextToken: String?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("Targets", &targets)
        members.optional("NextToken", &nextToken)
      }
    }
  }
}

extension Organizations.ListTargetsForPolicy: PaginatedOperation {
  /// Where the next page begins; nil after the last.
  public static func token(of output: Output) -> String? {
    output.nextToken
  }

  /// Asks for the page that begins there.
  public static func setToken(_ token: String, in input: inout Input) {
    input.nextToken = token
  }

  /// What a page lists.
  public static func elements(of output: Output) -> [Organizations.PolicyTargetSummary] {
    output.targets ?? []
  }
}
