public import AWSWire

extension IAM {
  /// How a simulation decided one action on one resource.
  public struct ResourceSpecificResult: Structure {
    /// The ARN of the resource.
    public var evalResourceName: String = ""
    /// The decision.
    public var evalResourceDecision: PolicyEvaluationDecision = ""
    /// The statements that decided.
    public var matchedStatements: [Statement]?
    /// The condition keys that the policies need and nobody gave.
    public var missingContextValues: [String]?
    /// The decisions of each kind of policy, where accounts differ.
    public var evalDecisionDetails: [String: PolicyEvaluationDecision]?
    /// What the permissions boundary decided.
    public var permissionsBoundaryDecisionDetail: PermissionsBoundaryDecisionDetail?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.required("EvalResourceName", &evalResourceName)
      members.required("EvalResourceDecision", &evalResourceDecision)
      members.optional("MatchedStatements", &matchedStatements)
      members.optional("MissingContextValues", &missingContextValues)
      members.optional("EvalDecisionDetails", &evalDecisionDetails)
      members.optional("PermissionsBoundaryDecisionDetail", &permissionsBoundaryDecisionDetail)
    }
  }
}
