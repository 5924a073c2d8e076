/// How far applying is.
public enum ApplyProgress: Sendable {
  /// A stage begins.
  case stage(name: String, number: Int, count: Int)
  /// A step in the organization is done, or failed.
  case step(StepResult)
  /// An account is done, with how many of the plan are.
  case account(AccountResult, completed: Int, total: Int)
}
