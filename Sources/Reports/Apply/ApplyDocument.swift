internal import Identity
internal import JSONTree
public import Operations

/// What became of a plan, for programs; `Documentation/Schemas/apply.md` describes `rootlatch.apply/1`.
public enum ApplyDocument {
  static let schema = "rootlatch.apply/1"

  /// The whole report as one document.
  public static func text(_ report: ApplyReport) -> String {
    var object = header(report)
    object["stages"] = .array(
      report.stages.map { stage in
        [
          "name": .string(stage.name), "steps": .array(stage.steps.map { .object(members($0)) }),
          "accounts": .array(stage.accounts.map { .object(members($0)) }),
        ]
      })
    object["summary"] = summary(report)
    return JSON.object(object).indented + "\n"
  }

  /// A step or an account as a line, at the moment it is done; nil for a stage that begins.
  public static func line(_ progress: ApplyProgress) -> String? {
    switch progress {
    case .stage: return nil
    case .step(let result): return line("step", members(result))
    case .account(let result, _, _): return line("account", members(result))
    }
  }

  /// The last line.
  public static func lastLine(_ report: ApplyReport) -> String {
    var object = header(report)
    object["schema"] = nil
    for member in summary(report).object?.members ?? [] { object[member.name] = member.value }
    return line("summary", object)
  }

  private static func line(_ type: String, _ members: JSONObject) -> String {
    var object: JSONObject = ["schema": .string(schema), "type": .string(type)]
    for member in members.members { object[member.name] = member.value }
    return "\(JSON.object(object))\n"
  }

  private static func header(_ report: ApplyReport) -> JSONObject {
    let (end, reason): (String, String?) =
      switch report.end {
      case .finished: ("finished", nil)
      case .stopped(let stage): ("stopped", "stage `\(stage)` failed")
      case .impossible(let reason): ("impossible", reason)
      case .interrupted: ("interrupted", nil)
      }
    return [
      "schema": .string(schema), "plan": .string(report.plan), "purpose": .string(report.purpose.rawValue),
      "run": .string(report.run), "dryRun": .bool(report.isDryRun), "resumed": .bool(report.isResumed),
      "startedAt": .string(report.startedAt.iso8601), "endedAt": .string(report.endedAt.iso8601),
      "end": .string(end), "reason": reason.map { .string($0) } ?? .null, "clean": .bool(report.isClean),
    ]
  }

  private static func members(_ result: StepResult) -> JSONObject {
    [
      "step": .string(result.step.name), "title": .string(result.step.title),
      "status": .string(result.status.rawValue), "detail": .string(result.detail),
    ]
  }

  private static func members(_ result: AccountResult) -> JSONObject {
    [
      "account": .string(result.account.id.rawValue), "name": .string(result.account.name),
      "path": result.account.path.map { .string($0) } ?? .null, "status": .string(result.status.rawValue),
      "detail": .string(result.detail),
      "credentials": .array(
        result.credentials.map { credential in
          [
            "kind": .string(credential.credential.kind.rawValue),
            "id": credential.credential.id.map { .string($0) } ?? .null,
            "status": .string(credential.status.rawValue), "detail": .string(credential.detail),
          ]
        }),
      "leftovers": .array(result.leftovers.map { .string($0) }),
    ]
  }

  private static func summary(_ report: ApplyReport) -> JSON {
    var accounts: JSONObject = [:]
    for status in AccountResult.Status.allCases {
      accounts[status.rawValue] = .integer(report.accounts.filter { $0.status == status }.count)
    }
    var steps: JSONObject = [:]
    for status in StepResult.Status.allCases {
      steps[status.rawValue] = .integer(report.steps.filter { $0.status == status }.count)
    }
    var credentials: JSONObject = [:]
    let all = report.accounts.flatMap(\.credentials)
    for status in AccountResult.Credential.Status.allCases {
      credentials[status.rawValue] = .integer(all.filter { $0.status == status }.count)
    }
    return [
      "accounts": .object(accounts), "steps": .object(steps), "credentials": .object(credentials),
    ]
  }
}
