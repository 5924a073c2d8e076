public import IAMPolicy
public import Identity
public import JSONTree

/// Something that would go wrong once a policy is in force.
public struct PreflightFinding: Sendable, Hashable {
  /// A statement that makes it so.
  public struct Cause: Sendable, Hashable {
    /// The name of the policy it stands in.
    public let policy: String
    /// The `Sid`, or `statement N`.
    public let label: String
    /// The place in the policy, from zero.
    public let index: Int
    /// Where it begins in the text of that policy.
    public let place: TextPlace
  }

  /// A request that shows it.
  public struct Witness: Sendable, Hashable {
    /// Who would be refused.
    public let principal: String
    /// The call.
    public let action: String
    /// On what.
    public let resource: String
    /// AWS's sentence.
    public let sentence: String
  }

  /// A change that would mend it, decided by the engine.
  public struct Repair: Sendable, Hashable {
    /// The change in words.
    public let words: String
    /// The statements as they should read.
    public let statements: [Statement]
  }

  /// The rule.
  public let rule: PreflightRule
  /// How bad it is here.
  public let severity: Severity
  /// What was found, in a sentence.
  public let message: String
  /// The statements that make it so; none where something is missing.
  public let causes: [Cause]
  /// A request that shows it; nil where there is none to show.
  public let witness: Witness?
  /// Who keeps access, and under which circumstances.
  public let keepers: [String]
  /// What would mend it; nil where the engine confirmed nothing.
  public let repair: Repair?

  init(
    _ rule: PreflightRule, severity: Severity? = nil, message: String, causes: [Cause] = [],
    witness: Witness? = nil, keepers: [String] = [], repair: Repair? = nil
  ) {
    self.rule = rule
    self.severity = severity ?? rule.severity
    self.message = message
    self.causes = causes
    self.witness = witness
    self.keepers = keepers
    self.repair = repair
  }
}

/// What preflight says about one change.
public struct PreflightReport: Sendable {
  /// The name of the change.
  public let name: String
  /// What the policy is put on; nil where the text could not be read as one.
  public let subject: PolicySubject
  /// The resource, for the policies of resources.
  public let resource: String?
  /// What was found, the worst first.
  public let findings: [PreflightFinding]
  /// Who could take the policy back, in words, the surest first.
  public let keepers: [String]
  /// What was assumed because it could not be known.
  public let notes: [String]

  /// Puts a report together.
  public init(
    name: String, subject: PolicySubject, resource: String? = nil, findings: [PreflightFinding],
    keepers: [String] = [], notes: [String] = []
  ) {
    self.name = name
    self.subject = subject
    self.resource = resource
    self.findings = findings.sorted { $0.severity > $1.severity }
    self.keepers = keepers
    self.notes = notes
  }

  /// The worst of the findings; nil where there are none.
  public var worst: Severity? { findings.map(\.severity).max() }

  /// The report of a text that AWS would refuse.
  public init(name: String, subject: PolicySubject, refused problems: PolicyProblems) {
    self.init(
      name: name, subject: subject,
      findings: problems.all.map { problem in
        PreflightFinding(
          .policyRefused, message: problem.message,
          causes: [.init(policy: name, label: "", index: -1, place: problem.place)])
      })
  }
}

extension PreflightReport {
  /// The report with more notes.
  func adding(notes more: [String]) -> PreflightReport {
    PreflightReport(
      name: name, subject: subject, resource: resource, findings: findings, keepers: keepers,
      notes: notes + more)
  }
}
