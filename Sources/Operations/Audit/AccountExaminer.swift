internal import AWSClient
internal import Identity

/// Audits one account after the other, or many at a time.
struct AccountExaminer: Sendable {
  let sessions: AuditSessions
  let caller: CallerIdentity
  let organization: OrganizationEvidence?
  let analysis: Fact<GuardrailAnalysis>
  let options: AuditOptions
  let now: Timestamp

  private enum Reading {
    case evidence(RootEvidence)
    case obstacle(AuditObstacle)
  }

  /// Reads the evidence about an account, and runs every check on it.
  func examine(_ account: Account) async -> AccountAudit {
    let guardrails = analysis.map { $0.guardrails(of: account) }
    let reading = await read(account, under: guardrails.value ?? Guardrails())
    guard !Task.isCancelled else {
      var audit = AccountAudit.waiting(account)
      audit.guardrails = guardrails
      return audit
    }
    var audit = AccountAudit(
      account: account, outcome: .audited, evidence: nil, guardrails: guardrails, results: [])
    var obstacle: AuditObstacle?
    switch reading {
    case .evidence(let evidence):
      audit.evidence = evidence
      if !evidence.failures.isEmpty { audit.outcome = .partial }
    case .obstacle(let found):
      obstacle = found
      audit.outcome = .notAuditable(found)
    }
    audit.results = AccountChecks.results(
      AccountSubject(
        account: account, evidence: audit.evidence, obstacle: obstacle,
        managesCredentials: organization?.managesCredentials
          ?? .unknown("the organization was not looked at"),
        now: now, recentDays: options.recentDays, isAlone: organization == nil))
    return audit
  }

  private func read(_ account: Account, under guardrails: Guardrails) async -> Reading {
    // AWS lets nobody in, and an AssumeRoot that can only be refused is no more than noise in the trail.
    if account.state.isShut { return .obstacle(.shut(account)) }
    let evidence: RootEvidence
    if account.id == caller.account, account.isManagement || options.route != .rootSession {
      // No root session reaches the caller's own management account, and no role is needed to be at home.
      evidence = await RootEvidence.read(inAccount: sessions.client)
    } else if account.isManagement {
      return .obstacle(
        .managementAccount(detail: "root sessions and roles of other accounts do not reach its root user"))
    } else {
      do {
        switch options.route {
        case .role(let name):
          evidence = await RootEvidence.read(inAccount: try await sessions.role(name, of: account.id))
        case .rootSession, .report:
          evidence = await RootEvidence.read(inSession: try await sessions.root(of: account.id))
        }
      } catch let RootSessionError.refused(error) {
        return .obstacle(obstacle(error, account))
      } catch let error as ClientError {
        return .obstacle(obstacle(error, account))
      } catch {
        return .obstacle(
          AuditObstacle(
            .ledger, detail: "\(error)", remedy: "mend the ledger, or name another one with `--ledger`"))
      }
    }
    guard evidence.isEmpty else { return .evidence(evidence) }
    return .obstacle(.emptyEvidence(evidence.failures, account, under: guardrails))
  }

  private func obstacle(_ error: ClientError, _ account: Account) -> AuditObstacle {
    if case .role(let name) = options.route { return .refusedRole(error, name, account) }
    return .refusedSession(
      error, account,
      RefusalContext(
        caller: caller.account, partition: caller.partition, management: organization?.managementAccount,
        isTrusted: organization?.isTrusted.value,
        features: organization?.features.value,
        delegates: organization?.delegates.value.map(Set.init)))
  }
}
