import AWSClient
import AWSServices
import HTTPMessage
import Identity
import JSONTree
import Lab
import LabTesting
import Testing

@testable import Operations

/// Plans applied to a lab in which things go wrong: the end is that of a run in which nothing does.
@Suite struct ApplyFaultTests {
  /// As many attempts as the commands make.
  private static let attempts = 8

  /// What is left of an organization, without what a run draws by lot.
  private struct EndState: Equatable, CustomStringConvertible {
    let lines: [String]

    var description: String { lines.joined(separator: "\n") }

    init(_ audit: Audit) throws {
      let evidence = try #require(audit.organization?.evidence)
      let policies = try #require(evidence.policies.value)
      let isTrusted: Bool? = evidence.isTrusted.value
      lines =
        [
          "features \(try #require(evidence.features.value).sorted())",
          "trusted \(isTrusted == true)",
          "delegates \(try #require(evidence.delegates.value).sorted())",
        ]
        + policies.map { "policy \($0.name) at \($0.targets.sorted()): \($0.content)" }.sorted()
        + audit.accounts.map { account in
          let root = account.evidence
          return
            "\(account.account.name) \(account.account.state) password \(root?.password.value != .some(nil)) "
            + "keys \(root?.accessKeys.value?.compactMap(\.id) ?? []) "
            + "certificates \(root?.certificates.value?.compactMap(\.id) ?? []) "
            + "devices \(root?.mfaDevices.value?.compactMap(\.serialNumber) ?? [])"
        }
    }
  }

  /// Gives central access up, sets all of it up again, and locks every account that can be, in rounds.
  private func story(_ faults: [String], seed: UInt64 = 7) async throws -> (EndState, Ledger, [String: Int]) {
    let rules = try faults.map { try FaultRule($0) }
    return try await TestLab.run(.inProcess, LabConfiguration(seed: seed, clock: .virtual, faults: rules)) {
      lab in
      let ledger = try LedgerRun.rehearsal()
      let client = lab.patientClient(attempts: Self.attempts).client
      func audit() async throws -> Audit {
        // Between two commands of a person time passes.
        try await lab.advance(seconds: 300)
        return try await Auditor(client, AuditOptions(), ledger: ledger).audit()
      }
      func apply(_ plan: Plan) async throws {
        let run = LedgerRun(ledger.ledger, command: "apply", host: ledger.host, user: ledger.user)
        let report = try await Applier(client, ledger: run).apply(plan)
        #expect(report.isClean, "\(faults): \(report)")
      }
      try await apply(try PlanBuilder(try await audit()).reverse())
      let options = PlanOptions(
        canary: .count(2), waveSize: 3, delegate: "acme-security", includesUsedKeys: true)
      for _ in 0..<3 { try await apply(try PlanBuilder(try await audit(), options).lockDown()) }
      let last = try await audit()
      #expect(try PlanBuilder(last, options).lockDown().isEmpty)
      let control = try await lab.control(.get, "faults")
      var injected: [String: Int] = [:]
      for member in control["injected"]?.object?.members ?? [] {
        injected[member.name] = member.value.integer
      }
      return (try EndState(last), ledger.ledger, injected)
    }
  }

  @Test func faultsDoNotChangeTheEnd() async throws {
    let (undisturbed, _, _) = try await story([])
    #expect(undisturbed.lines.filter { $0.contains("password true") }.count <= 2, "\(undisturbed)")
    for (faults, kinds) in [
      (["throttle=0.3"], ["throttled"]),
      (["error=0.2"], ["internalError", "unavailable", "internalErrorAfterwards"]),
      (["reset=0.2"], ["reset", "resetAfterwards"]), (["latency=0..2"], []),
      (["consistency=aws"], []),
      (["consistency=aws", "throttle=0.1", "error=0.1", "reset=0.1"], ["throttled", "resetAfterwards"]),
    ] as [([String], [String])] {
      let (end, ledger, injected) = try await story(faults)
      #expect(end == undisturbed, "\(faults)")
      for kind in kinds { #expect(injected[kind, default: 0] > 0, "\(faults): \(injected)") }
      let verification = try ledger.verification()
      #expect(
        verification.isIntact && verification.openIntents.isEmpty, "\(faults): \(verification.problems)")
    }
  }
}
