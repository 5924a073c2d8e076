public import Identity

/// What would be done to the root users of an organization, step by step, before anything is done.
///
/// A value: the same audit and the same options always make the same plan.
public struct Plan: Hashable, Sendable {
  /// What a plan is for.
  public enum Purpose: String, Hashable, Sendable, CaseIterable {
    /// Central root access, a guard, and no root credentials in members.
    case lockDown = "lock-down"
    /// Everything but the deleted credentials as it was before.
    case reverse
    /// One account without its organization: instructions for people.
    case singleAccount = "single-account"
  }

  /// The audit a plan was made from.
  public struct Source: Hashable, Sendable {
    /// When it was made.
    public var date: Timestamp
    /// Who made it: an ARN.
    public var caller: String
    /// How it was read.
    public var route: String

    /// Describes an audit.
    public init(date: Timestamp, caller: String, route: String) {
      self.date = date
      self.caller = caller
      self.route = route
    }
  }

  /// The organization a plan is for.
  public struct Scope: Hashable, Sendable {
    /// The organization's id.
    public var organization: String
    /// Its management account.
    public var managementAccount: AccountID?

    /// Names an organization.
    public init(organization: String, managementAccount: AccountID?) {
      self.organization = organization
      self.managementAccount = managementAccount
    }
  }

  /// What it is for.
  public var purpose: Purpose
  /// What it was made from.
  public var source: Source
  /// The organization; nil for a single account.
  public var scope: Scope?
  /// How it was made.
  public var options: PlanOptions
  /// What is done, stage after stage.
  public var stages: [PlanStage]
  /// The accounts whose credentials are left alone, lowest id first.
  public var skipped: [SkippedAccount]
  /// What only people can do.
  public var instructions: [Instruction]
  /// What cannot be done any more without root credentials, or what a reversal opens.
  public var consequences: [Consequence]
  /// What else the reader should know.
  public var notes: [String]

  /// Puts a plan together.
  public init(
    purpose: Purpose, source: Source, scope: Scope?, options: PlanOptions, stages: [PlanStage] = [],
    skipped: [SkippedAccount] = [], instructions: [Instruction] = [], consequences: [Consequence] = [],
    notes: [String] = []
  ) {
    self.purpose = purpose
    self.source = source
    self.scope = scope
    self.options = options
    self.stages = stages
    self.skipped = skipped
    self.instructions = instructions
    self.consequences = consequences
    self.notes = notes
  }

  /// The accounts whose credentials are deleted, in the order of the work.
  public var accounts: [AccountPlan] { stages.flatMap(\.accounts) }

  /// The steps in the organization, in the order of the work.
  public var organizationSteps: [OrganizationStep] { stages.flatMap(\.steps) }

  /// The number of credentials that are deleted.
  public var credentialCount: Int { accounts.reduce(0) { $0 + $1.credentials.count } }

  /// Whether somebody has to do something that the plan does not do.
  public var needsAttention: Bool {
    skipped.contains(where: \.reason.needsAttention) || instructions.contains { $0.state == .open }
  }

  /// Whether there is nothing that the tool would do.
  public var isEmpty: Bool { stages.allSatisfy { $0.steps.isEmpty && $0.accounts.isEmpty } }
}
