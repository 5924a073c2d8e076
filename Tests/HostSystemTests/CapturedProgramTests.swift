import HostSystem
import TestKit
import Testing

@Suite("Captured programs")
struct CapturedProgramTests {
  private func run(
    _ script: String, limit: Int = 1000, timeout: Duration = Patience.limit
  ) async throws(CapturedProgram.Failure) -> String {
    let bytes = try await CapturedProgram(["sh", "-c", script]).run(outputLimit: limit, timeout: timeout)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `output is collected to the end`() async throws {
    #expect(try await run("echo one; echo two") == "one\ntwo\n")
    #expect(try await run("cat") == "")
    #expect(try await run("head -c 100000 /dev/zero", limit: 100_000).utf8.count == 100_000)
  }

  @Test func `failures keep what was written to themselves`() async throws {
    await #expect(throws: CapturedProgram.Failure.failed(status: 3)) { try await run("echo SECRET; exit 3") }
    await #expect(throws: CapturedProgram.Failure.killed(signal: 15)) { try await run("kill -TERM $$") }
    await #expect(throws: CapturedProgram.Failure.tooMuchOutput(limit: 10)) {
      try await run("yes", limit: 10)
    }
    await #expect(throws: CapturedProgram.Failure.timedOut(.milliseconds(30))) {
      try await run("sleep 60", timeout: .milliseconds(30))
    }
    let error = await #expect(throws: CapturedProgram.Failure.self) {
      try await CapturedProgram(["/no/such/program"]).run(outputLimit: 10, timeout: Patience.limit)
    }
    #expect(error == .notStarted("No such file or directory"))
  }

  @Test func `cancellation ends the program`() async throws {
    let task = Task {
      try await CapturedProgram(["sleep", "900"]).run(outputLimit: 10, timeout: Patience.limit)
    }
    task.cancel()
    await #expect(throws: CapturedProgram.Failure.cancelled) { try await task.value }
  }
}
