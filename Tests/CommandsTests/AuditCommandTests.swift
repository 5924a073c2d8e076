import CommandLineKit
import Identity
import Operations
import Testing

@testable import Commands

@Suite struct AuditCommandTests {
  private func parsed(_ words: [String]) throws -> AuditCommand {
    guard case .run(let command) = try CommandRunner.parse(words, as: AuditCommand.self),
      let audit = command as? AuditCommand
    else { throw ExitCode(1) }
    return audit
  }

  @Test func flagsBecomeOptions() throws {
    let command = try parsed([
      "--account", "111122223333", "--account", "payments", "--ou", "/Workloads", "--tag", "env=prod",
      "--exclude", "old", "--via", "role:path/Audit", "--concurrency", "4", "--recent-days", "7",
      "--fail-on", "high", "-o", "csv",
    ])
    let tag = try #require(TagCriterion("env=prod"))
    #expect(
      command.options
        == AuditOptions(
          selection: AccountSelection(
            accounts: ["111122223333", "payments"], units: ["/Workloads"], tags: [tag], exclusions: ["old"]),
          route: .role("path/Audit"), concurrency: 4, recentDays: 7))
    #expect(command.failOn.severity == .high)
    #expect(command.global.output == .csv)
  }

  @Test(arguments: [
    ["--via", "role:"], ["--via", "rolex"], ["--via", "role:a b"], ["--concurrency", "0"],
    ["--concurrency", "257"],
    ["--recent-days", "0"], ["--fail-on", "worst"], ["-o", "xml"], ["--tag", "=x"],
    ["--via", "report", "--ou", "/"],
  ])
  func wrongUsageIsRefused(words: [String]) async throws {
    var told = ""
    let code = try await CommandRunner.run(
      words, as: AuditCommand.self, output: { _ in }, diagnostics: { told += $0 })
    #expect(code == .usage)
    #expect(told.contains("`"))
  }
}
