internal import Identity
internal import JSONTree
internal import Operations

extension AuditDocument {
  /// What is known about the organization.
  static func organization(_ audit: OrganizationAudit) -> JSON {
    let evidence = audit.evidence
    return [
      "id": .string(evidence.id), "managementAccount": optional(evidence.managementAccount?.rawValue),
      "accountCount": .integer(audit.accountCount),
      "allFeatures": state(evidence.hasAllFeatures), "trustedAccess": state(evidence.isTrusted),
      "features": strings(evidence.features),
      "delegatedAdministrators": strings(evidence.delegates.map { $0.map(\.rawValue) }),
      "serviceControlPolicies": strings(evidence.policies.map { $0.map(\.name) }),
      "policies": policies(evidence.policies),
      "fullAWSAccess": strings(evidence.fullAccess),
      "serviceControlPoliciesEnabled": state(evidence.policyTypeEnabled),
      "unreadablePolicies": .array(audit.unreadablePolicies.map { .string($0) }),
      "treeProblem": optional(audit.treeProblem),
      "checks": .array(audit.results.map(check)), "failures": failures(evidence.failures),
    ]
  }

  private static func state(_ fact: Fact<Bool>) -> JSON {
    let status = fact.value.map { $0 ? "on" : "off" } ?? "unknown"
    return ["status": .string(status), "reason": optional(fact.reason)]
  }

  private static func policies(_ fact: Fact<[ServiceControlPolicy]>) -> JSON {
    let items = (fact.value ?? []).map { policy -> JSON in
      [
        "id": .string(policy.id), "name": .string(policy.name), "content": .string(policy.content),
        "targets": .array(policy.targets.map { .string($0) }),
      ]
    }
    return [
      "status": .string(fact.value == nil ? "unknown" : "known"), "reason": optional(fact.reason),
      "items": .array(items),
    ]
  }

  private static func strings(_ fact: Fact<[String]>) -> JSON {
    [
      "status": .string(fact.value == nil ? "unknown" : "known"), "reason": optional(fact.reason),
      "items": .array((fact.value ?? []).map { .string($0) }),
    ]
  }
}
