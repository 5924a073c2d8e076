/// A part of a plan that is finished, and looked at, before the next one begins.
public struct PlanStage: Hashable, Sendable {
  /// The name: `organization`, `canary`, or `wave 1` and so on.
  public var name: String
  /// What is done in the organization, one step after the other, before any account is touched.
  public var steps: [OrganizationStep]
  /// The accounts, which are worked on side by side.
  public var accounts: [AccountPlan]

  /// Puts a stage together.
  public init(name: String, steps: [OrganizationStep] = [], accounts: [AccountPlan] = []) {
    self.name = name
    self.steps = steps
    self.accounts = accounts
  }
}
