import TestKit
import Testing

@testable import Commands

/// A slice of `make crash`: the real process is killed with SIGKILL, goes on, and has to end where it would have.
@Suite struct CrashTests {
  @Test func killedRunsEndWhereUndisturbedOnesDo() async throws {
    let told = try await PythonInterpreter.run(
      CaseFiles.packageRoot + "/Benchmarks/crash.py",
      ["--program", try Program.path(), "--accounts", "24", "--points", "3"])
    #expect(told.contains("the same end as undisturbed each time"))
    #expect(!told.contains(" 0 kills"))
  }
}
