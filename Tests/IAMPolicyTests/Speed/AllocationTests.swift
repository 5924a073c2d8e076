import JSONTree
import TestKit
import Testing

/// What deciding costs in memory, counted by a program whose `malloc` counts.
struct AllocationTests {

  @Test func `statements that cannot match cost no allocation`() async throws {
    let outcome = try await Subprocess.run([try BuiltProgram.path("policy-bench"), "allocations"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let rows = try outcome.output.split(separator: "\n").map { try JSON.parse(String($0)) }
    #expect(rows.compactMap { $0["statements"]?.integer } == [1, 10, 100, 1000])
    #expect(Set(rows.map { $0["allocations"] }).count == 1, "\(outcome.output)")
    #expect(rows.allSatisfy { ($0["allowed"]?.integer ?? 0) > 0 })
  }
}
