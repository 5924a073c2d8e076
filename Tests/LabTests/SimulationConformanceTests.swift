import TestKit
import Testing

/// AWS's recorded answers of the Simulate APIs, where a folder with them is named.
@Suite(
  "recorded decisions of the Simulate APIs",
  .enabled(if: Subprocess.environment["ROOTLATCH_CONFORMANCE"] != nil))
struct SimulationConformanceTests {
  @Test func `the lab answers as AWS did`() async throws {
    try await ClientScriptsTests.run("conformance_simulation.py")
  }
}
