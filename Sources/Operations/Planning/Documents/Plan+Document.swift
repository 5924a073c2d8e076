internal import Cryptography
internal import Identity
internal import JSONTree

extension Plan {
  /// The schema of plan files; `Documentation/Schemas/plan.md` describes it.
  public static let schema = "rootlatch.plan/1"

  /// The plan as a file: indented JSON with its digest, the same bytes for the same plan.
  public var document: [UInt8] {
    var object = members
    object["id"] = .string(id)
    return Array((JSON.object(object).indented + "\n").utf8)
  }

  /// The SHA-256 of all that the plan says, in 64 hexadecimal digits: what names it in the ledger.
  public var id: String {
    var object = members
    object["id"] = nil
    return SHA256.hash(JSON.object(object).bytes).hexadecimal
  }

  private var members: JSONObject {
    [
      "schema": .string(Self.schema), "id": "", "purpose": .string(purpose.rawValue),
      "audit": [
        "date": .string(source.date.iso8601), "caller": .string(source.caller), "via": .string(source.route),
      ],
      "organization": scope.map { scope in
        [
          "id": .string(scope.organization),
          "managementAccount": .optional(scope.managementAccount?.rawValue),
        ]
      } ?? .null,
      "options": options.document,
      "stages": .array(stages.map(\.document)),
      "skipped": .array(
        skipped.map { skipped in
          var object = skipped.account.members
          object["reason"] = .string(skipped.reason.rawValue)
          object["detail"] = .string(skipped.detail)
          return .object(object)
        }),
      "instructions": .array(
        instructions.map { instruction in
          [
            "id": .string(instruction.id), "title": .string(instruction.title),
            "state": .string(instruction.state.rawValue), "detail": .string(instruction.detail),
            "steps": .array(instruction.steps.map { .string($0) }),
          ]
        }),
      "consequences": .array(
        consequences.map { consequence in
          [
            "id": .string(consequence.id), "title": .string(consequence.title),
            "state": .string(consequence.state.rawValue), "detail": .string(consequence.detail),
            "remedy": .string(consequence.remedy),
          ]
        }),
      "notes": .array(notes.map { .string($0) }),
    ]
  }
}

extension PlanOptions {
  fileprivate var document: JSON {
    let first: (count: JSON, names: [String]) =
      switch canary {
      case .count(let count): (.integer(count), [])
      case .accounts(let names): (.null, names)
      }
    return [
      "canaryCount": first.count, "canaryAccounts": .array(first.names.map { .string($0) }),
      "waveSize": .integer(waveSize), "unitOrder": .array(unitOrder.map { .string($0) }),
      "delegate": .optional(delegate), "usedKeyDays": .integer(usedKeyDays),
      "includeUsedKeys": .bool(includesUsedKeys), "guard": .bool(guardsRoot),
    ]
  }
}

extension PlanStage {
  fileprivate var document: JSON {
    [
      "name": .string(name), "steps": .array(steps.map(\.document)),
      "accounts": .array(
        accounts.map { plan in
          var object = plan.account.members
          object["credentials"] = .array(plan.credentials.map(\.document))
          object["cautions"] = .array(plan.cautions.map { .string($0) })
          return .object(object)
        }),
    ]
  }
}

extension AccountReference {
  fileprivate var members: JSONObject {
    ["account": .string(id.rawValue), "name": .string(name), "path": .optional(path)]
  }
}

extension PlannedCredential {
  fileprivate var document: JSON {
    [
      "kind": .string(kind.rawValue), "id": .optional(id), "createdAt": .optional(createdAt?.iso8601),
      "lastUsedAt": .optional(lastUsedAt?.iso8601), "detail": .string(detail),
    ]
  }
}

extension OrganizationStep {
  fileprivate var document: JSON {
    var object: JSONObject = ["step": .string(name), "title": .string(title)]
    switch self {
    case .enableTrustedAccess, .disableTrustedAccess: break
    case .enableFeature(let feature), .disableFeature(let feature):
      object["feature"] = .string(feature.rawValue)
    case .registerDelegate(let account), .deregisterDelegate(let account):
      for member in account.members.members { object[member.name] = member.value }
    case .enablePolicyType(let root): object["root"] = .string(root)
    case .repairPolicy(let policy, let before, let after):
      object["policy"] = policy.document
      object["before"] = .string(before)
      object["after"] = .string(after)
    case .createPolicy(let name, let summary, let content):
      object["policy"] = PolicyReference(id: nil, name: name).document
      object["summary"] = .string(summary)
      object["content"] = .string(content)
    case .attachPolicy(let policy, let target), .detachPolicy(let policy, let target):
      object["policy"] = policy.document
      object["target"] = ["id": .string(target.id), "name": .string(target.name)]
    case .deletePolicy(let policy): object["policy"] = policy.document
    }
    return .object(object)
  }
}

extension OrganizationStep.PolicyReference {
  fileprivate var document: JSON { ["id": .optional(id), "name": .string(name)] }
}

extension JSON {
  /// A text, or `null`.
  static func optional(_ text: String?) -> JSON { text.map { .string($0) } ?? .null }
}
