public import Identity

/// What became of a plan.
public struct ApplyReport: Sendable {
  /// How the work ended.
  public enum End: Hashable, Sendable {
    /// Every stage was reached.
    case finished
    /// A stage failed, and the next ones were not begun.
    case stopped(stage: String)
    /// Credentials, network or ledger failed: nothing could go on.
    case impossible(String)
    /// The user interrupted it.
    case interrupted
  }

  /// What became of one stage.
  public struct Stage: Hashable, Sendable {
    /// The name.
    public var name: String
    /// The steps in the organization.
    public var steps: [StepResult]
    /// The accounts, in the plan's order.
    public var accounts: [AccountResult]

    /// Whether something in it failed.
    public var hasFailed: Bool {
      steps.contains { $0.status == .failed } || accounts.contains { $0.status == .failed }
    }
  }

  /// The plan's id.
  public var plan: String
  /// What the plan is for.
  public var purpose: Plan.Purpose
  /// The id of the run in the ledger.
  public var run: String
  /// Whether nothing was changed on purpose.
  public var isDryRun: Bool
  /// Whether an earlier run of the plan had not come to its end.
  public var isResumed: Bool
  /// When it began.
  public var startedAt: Timestamp
  /// When it ended.
  public var endedAt: Timestamp
  /// How it ended.
  public var end: End
  /// What became of each stage, reached or not.
  public var stages: [Stage]

  /// All accounts of the plan.
  public var accounts: [AccountResult] { stages.flatMap(\.accounts) }

  /// All steps in the organization.
  public var steps: [StepResult] { stages.flatMap(\.steps) }

  /// Whether anything was changed.
  public var hasChanged: Bool {
    steps.contains { $0.status == .done }
      || accounts.contains { $0.credentials.contains { $0.status == .deleted } }
  }

  /// Whether everything the plan says is so now; for a dry run, whether it could become so.
  public var isClean: Bool {
    end == .finished && steps.allSatisfy(\.status.isGood) && accounts.allSatisfy(\.status.isGood)
  }
}
