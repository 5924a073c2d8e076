internal import Identity
internal import JSONTree

extension Audit {
  /// The schema of an audit as a document; `Documentation/Schemas/audit.md` describes it.
  public static let schema = "rootlatch.audit/1"

  /// The most bytes of a document that are taken in.
  public static let maximumBytes = 256 << 20

  /// Takes a document back in, as `rootlatch audit -o json` wrote it; the checks are made anew from what it says.
  ///
  /// - Throws: ``DocumentError`` with the place of what does not fit.
  public init(document bytes: [UInt8]) throws(DocumentError) {
    let part = try DocumentPart.document(bytes, schema: Self.schema, limit: Self.maximumBytes)
    let via = try part.text("via")
    self.init(
      date: try part.date("date"), caller: try part.text("caller"), route: EvidenceRoute(via) ?? .rootSession,
      recentDays: try part.integer("recentDays"), isInterrupted: try part.bool("interrupted"))
    let evidence = try part.optional("organization").map { organization throws(DocumentError) in
      try OrganizationEvidence(organization)
    }
    for element in try part.list("accounts") {
      var audit = try AccountAudit(element)
      guard !audit.isUnread else {
        accounts.append(audit)
        continue
      }
      audit.results = AccountChecks.results(
        AccountSubject(
          account: audit.account, evidence: audit.evidence, obstacle: audit.obstacle,
          managesCredentials: evidence?.managesCredentials ?? .unknown("the organization was not looked at"),
          now: date, recentDays: recentDays, isAlone: evidence == nil))
      accounts.append(audit)
    }
    for element in try part.list("leftOut") {
      leftOut.append(OmittedAccount(account: try Account(element), reason: try element.text("reason")))
    }
    guard let evidence, let organization = part.optional("organization") else { return }
    self.organization = try audited(organization, evidence)
  }

  private func audited(
    _ part: DocumentPart, _ evidence: OrganizationEvidence
  ) throws(DocumentError) -> OrganizationAudit {
    let known = accounts.map(\.account) + leftOut.map(\.account)
    let scene = PolicyScene(
      organization: evidence.id, partition: (try? ARN(caller))?.partition ?? .aws, moment: date)
    let analysis = evidence.policies.map {
      GuardrailAnalysis($0, fullAccess: evidence.fullAccess.value, in: scene)
    }
    let guardrails = analysis.map { analysis in
      Dictionary(known.map { ($0.id, analysis.guardrails(of: $0)) }) { first, _ in first }
    }
    let treeProblem = try part.optionalText("treeProblem")
    return OrganizationAudit(
      evidence: evidence, accountCount: try part.integer("accountCount"), treeProblem: treeProblem,
      unreadablePolicies: try part.texts("unreadablePolicies"),
      results: OrganizationChecks.results(
        OrganizationSubject(
          evidence: evidence, accounts: known,
          guardrails: treeProblem.map { .unknown($0) } ?? guardrails)))
  }
}

extension EvidenceRoute {
  /// Reads what ``description`` says.
  init?(_ text: String) {
    switch text {
    case "root-session": self = .rootSession
    case "report": self = .report
    default:
      guard text.hasPrefix("role:") else { return nil }
      self = .role(String(text.dropFirst(5)))
    }
  }
}

extension AccountAudit {
  fileprivate var isUnread: Bool {
    if case .interrupted = outcome { true } else { false }
  }

  fileprivate var obstacle: AuditObstacle? {
    if case .notAuditable(let obstacle) = outcome { obstacle } else { nil }
  }
}
