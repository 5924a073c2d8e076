public import AWSWire

extension IAM {
  /// Decides actions by the policies of a principal.
  ///
  /// Source: AWS Identity and Access Management API Reference, "SimulatePrincipalPolicy".
  public enum SimulatePrincipalPolicy: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "SimulatePrincipalPolicy", of: service, isReadOnly: true,
      errors: [IAM.Errors.noSuchEntity, IAM.Errors.invalidInput, IAM.Errors.policyEvaluation])

    /// What the caller sends.
    public struct Input: Structure {
      /// The user, group or role whose policies decide.
      public var policySourceArn: String = ""
      /// Policies as JSON.
      public var policyInputList: [String]?
      /// The policy that acts as permissions boundary, as JSON.
      public var permissionsBoundaryPolicyInputList: [String]?
      /// The principal's policies to leave out.
      public var policyExclusionList: [PolicyIdentifier]?
      /// The actions to decide.
      public var actionNames: [String] = []
      /// The resources; `*` where absent.
      public var resourceArns: [String]?
      /// The resources' own policy, as JSON.
      public var resourcePolicy: String?
      /// The account that owns the resources.
      public var resourceOwner: String?
      /// The ARN of the user that calls.
      public var callerArn: String?
      /// The condition keys with their values.
      public var contextEntries: [ContextEntry]?
      /// The EC2 scenario to simulate.
      public var resourceHandlingOption: String?
      /// The size of a page; 100 where absent.
      public var maxItems: Int?
      /// Where the next page begins.
      public var marker: String?

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("PolicySourceArn", &policySourceArn, .minimumLength(20), .maximumLength(2048))
        members.optional("PolicyInputList", &policyInputList)
        members.optional("PermissionsBoundaryPolicyInputList", &permissionsBoundaryPolicyInputList)
        members.optional("PolicyExclusionList", &policyExclusionList, .maximumLength(256))
        members.required("ActionNames", &actionNames)
        members.optional("ResourceArns", &resourceArns)
        members.optional(
          "ResourcePolicy", &resourcePolicy, .minimumLength(1), .maximumLength(131072),
          .pattern(.policyDocument))
        members.optional("ResourceOwner", &resourceOwner, .minimumLength(1), .maximumLength(2048))
        members.optional("CallerArn", &callerArn, .minimumLength(1), .maximumLength(2048))
        members.optional("ContextEntries", &contextEntries)
        members.optional(
          "ResourceHandlingOption", &resourceHandlingOption, .minimumLength(1), .maximumLength(64))
        members.optional("MaxItems", &maxItems, .minimum(1), .maximum(1000))
        members.optional("Marker", &marker, .minimumLength(1), .maximumLength(320), .pattern(.iamMarker))
      }
    }

    /// What a success returns.
    public struct Output: Structure {
      /// The decisions, one for each action.
      public var evaluationResults: [EvaluationResult]?
      /// Whether there are more pages.
      public var isTruncated: Bool?
      /// Where the next page begins.
      public var marker: String?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("EvaluationResults", &evaluationResults)
        members.optional("IsTruncated", &isTruncated)
        members.optional("Marker", &marker)
      }
    }
  }
}

extension IAM.SimulatePrincipalPolicy: PaginatedOperation {
  /// Where the next page begins; nil after the last.
  public static func token(of output: Output) -> String? {
    output.isTruncated == true ? output.marker : nil
  }

  /// Asks for the page that begins there.
  public static func setToken(_ token: String, in input: inout Input) {
    input.marker = token
  }

  /// What a page lists.
  public static func elements(of output: Output) -> [IAM.EvaluationResult] {
    output.evaluationResults ?? []
  }
}
