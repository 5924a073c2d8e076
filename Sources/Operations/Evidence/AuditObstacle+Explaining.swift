internal import AWSClient
internal import AWSWire
internal import Identity

/// What is known about the organization when a refusal has to be explained.
struct RefusalContext: Sendable {
  var caller: AccountID
  var partition: Partition
  var management: AccountID?
  var isTrusted: Bool?
  var features: [String]?
  var delegates: Set<AccountID>?
}

extension AuditObstacle {
  /// Explains why a root session was refused.
  ///
  /// AWS answers the same bare `AccessDenied` for a management account, a missing permission and an explicit
  /// deny, so what the organization says decides where the message does not.
  static func refusedSession(
    _ error: ClientError, _ account: Account, _ context: RefusalContext, task: RootTask = .audit
  ) -> AuditObstacle {
    let detail = "\(error)"
    if error.code == "InvalidAction" {
      return AuditObstacle(
        .globalEndpoint, detail: detail,
        remedy: "name a Region with `--region`: only the regional endpoints of STS know AssumeRoot")
    }
    guard error.code == "AccessDenied" || error.code == "AccessDeniedException" else {
      guard isOutOfUse(account.state) else {
        return AuditObstacle(
          .other, detail: detail,
          remedy: task == .audit ? "run `rootlatch audit --account \(account.id)` again" : "try it again")
      }
      return suspended(account, detail)
    }
    let message = error.serviceError?.message ?? ""
    if message.contains("Service not enabled") { return trustedAccessOff(detail) }
    if message.contains("feature is not enabled") { return featureOff(task, detail) }
    if account.isManagement { return managementAccount(detail: detail) }
    if isOutOfUse(account.state) { return suspended(account, detail) }
    if context.isTrusted == false { return trustedAccessOff(detail) }
    if context.features?.contains(task.feature) == false { return featureOff(task, detail) }
    // Whoever may not even list the delegates is none: delegates of any service may.
    if let management = context.management, context.caller != management,
      context.delegates?.contains(context.caller) != true
    {
      return AuditObstacle(
        .notDelegated, detail: detail,
        remedy: "use credentials of the management account, or register account \(context.caller) there: "
          + "aws organizations register-delegated-administrator --account-id \(context.caller) "
          + "--service-principal iam.amazonaws.com")
    }
    return AuditObstacle(
      .notAllowed, detail: detail,
      remedy:
        "allow the caller sts:AssumeRoot on \(account.id.rootARN(in: context.partition)), and look for a deny of it in "
        + "the caller's policies")
  }

  /// Explains why a role could not be assumed.
  static func refusedRole(_ error: ClientError, _ name: String, _ account: Account) -> AuditObstacle {
    if isOutOfUse(account.state) { return suspended(account, "\(error)") }
    return AuditObstacle(
      error.code?.hasPrefix("AccessDenied") == true ? .notAllowed : .other, detail: "\(error)",
      remedy:
        "see that role `\(name)` exists in account \(account.id), trusts the caller, and that the caller "
        + "may assume it")
  }

  /// Explains why nothing could be read in a session that was opened.
  static func emptyEvidence(
    _ failures: [EvidenceFailure], _ account: Account, under guardrails: Guardrails
  ) -> AuditObstacle {
    let detail = failures.first?.description ?? "no call brought an answer"
    guard failures.contains(where: \.isServiceControlPolicyDenial) else {
      return AuditObstacle(
        .other, detail: detail, remedy: "run `rootlatch audit --account \(account.id)` again")
    }
    if guardrails.blockers.isEmpty, let gap = guardrails.gaps.first {
      return AuditObstacle(.serviceControlPolicy, detail: detail, remedy: gap.remedy)
    }
    if guardrails.blockers.isEmpty, failures.contains(where: \.lacksServiceControlGrant) {
      return AuditObstacle(.serviceControlPolicy, detail: detail, remedy: Guardrails.grantRemedy)
    }
    let names = guardrails.blockers.map { "`\($0.policy)`" }.joined(separator: ", ")
    return AuditObstacle(
      .serviceControlPolicy, detail: detail,
      remedy: "except root sessions in the service control policy\(names.isEmpty ? "" : " \(names)"): "
        + #"add "Null": {"aws:AssumedRoot": "true"} to the condition of its deny statement"#)
  }

  /// The obstacle of the management account seen from another one.
  static func managementAccount(detail: String) -> AuditObstacle {
    AuditObstacle(
      .managementAccount, detail: detail,
      remedy: "run `rootlatch audit` with credentials of the management account itself")
  }

  /// The obstacle of an account in which nothing was tried, because nobody gets in.
  static func shut(_ account: Account) -> AuditObstacle {
    suspended(account, "neither root sessions nor roles get into it, so none was tried")
  }

  private static func isOutOfUse(_ state: AccountState) -> Bool { state != .active && state != .unknown }

  private static func suspended(_ account: Account, _ detail: String) -> AuditObstacle {
    AuditObstacle(
      .suspended, detail: "the account is \(account.state): \(detail)",
      remedy: "nothing until the account is reopened; AWS Support reopens it within 90 days of its closing")
  }

  private static func trustedAccessOff(_ detail: String) -> AuditObstacle {
    AuditObstacle(
      .trustedAccessOff, detail: detail,
      remedy: "in the management account: aws organizations enable-aws-service-access "
        + "--service-principal iam.amazonaws.com")
  }

  private static func featureOff(_ task: RootTask, _ detail: String) -> AuditObstacle {
    let operation =
      task.feature == OrganizationEvidence.sessions
      ? "enable-organizations-root-sessions" : "enable-organizations-root-credentials-management"
    return AuditObstacle(
      .featureOff, detail: detail, remedy: "in the management account: aws iam \(operation)")
  }
}
