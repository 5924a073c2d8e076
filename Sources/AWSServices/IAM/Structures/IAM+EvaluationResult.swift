public import AWSWire

extension IAM {
  /// How a simulation decided one action.
  public struct EvaluationResult: Structure {
    /// The action.
    public var evalActionName: String = ""
    /// The ARN of the resource.
    public var evalResourceName: String?
    /// The decision.
    public var evalDecision: PolicyEvaluationDecision = ""
    /// The statements that decided.
    public var matchedStatements: [Statement]?
    /// The condition keys that the policies need and nobody gave.
    public var missingContextValues: [String]?
    /// What the organization's policies decided.
    public var organizationsDecisionDetail: OrganizationsDecisionDetail?
    /// What the permissions boundary decided.
    public var permissionsBoundaryDecisionDetail: PermissionsBoundaryDecisionDetail?
    /// The decisions of each kind of policy, where accounts differ.
    public var evalDecisionDetails: [String: PolicyEvaluationDecision]?
    /// The decisions on each resource.
    public var resourceSpecificResults: [ResourceSpecificResult]?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.required("EvalActionName", &evalActionName)
      members.optional("EvalResourceName", &evalResourceName)
      members.required("EvalDecision", &evalDecision)
      members.optional("MatchedStatements", &matchedStatements)
      members.optional("MissingContextValues", &missingContextValues)
      members.optional("OrganizationsDecisionDetail", &organizationsDecisionDetail)
      members.optional("PermissionsBoundaryDecisionDetail", &permissionsBoundaryDecisionDetail)
      members.optional("EvalDecisionDetails", &evalDecisionDetails)
      members.optional("ResourceSpecificResults", &resourceSpecificResults)
    }
  }
}
