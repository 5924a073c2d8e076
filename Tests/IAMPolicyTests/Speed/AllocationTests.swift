import JSONTree
import TestKit
import Testing

/// What deciding costs in memory, counted by a program whose `malloc` counts.
struct AllocationTests {
  private static let program =
    CommandLine.arguments[0].split(separator: "/", omittingEmptySubsequences: false).dropLast()
    .joined(separator: "/") + "/policy-bench"

  @Test func `statements that cannot match cost no allocation`() async throws {
    try #require(CaseFiles.exists(Self.program), "there is no `\(Self.program)`")
    let outcome = try await Subprocess.run([Self.program, "allocations"], timeout: .seconds(120))
    #expect(outcome.status == 0, "\(outcome.errors)")
    let rows = try outcome.output.split(separator: "\n").map { try JSON.parse(String($0)) }
    #expect(rows.compactMap { $0["statements"]?.integer } == [1, 10, 100, 1000])
    #expect(Set(rows.map { $0["allocations"] }).count == 1, "\(outcome.output)")
    #expect(rows.allSatisfy { ($0["allowed"]?.integer ?? 0) > 0 })
  }
}
