import Identity
import Testing

@testable import AWSClient

@Suite("System")
struct SystemTests {
  private func run(
    _ script: String, limit: Int = 1000, timeout: Duration = .seconds(60)
  ) async throws(ProcessError) -> String {
    let bytes = try await SystemProcesses().run(["sh", "-c", script], outputLimit: limit, timeout: timeout)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `output is collected to the end`() async throws {
    #expect(try await run("echo one; echo two") == "one\ntwo\n")
    #expect(try await run("cat") == "")
    #expect(try await run("head -c 100000 /dev/zero", limit: 100_000).utf8.count == 100_000)
  }

  @Test func `failures keep what was written to themselves`() async throws {
    await #expect(throws: ProcessError.failed(status: 3)) { try await run("echo SECRET; exit 3") }
    await #expect(throws: ProcessError.killed(signal: 15)) { try await run("kill -TERM $$") }
    await #expect(throws: ProcessError.tooMuchOutput(limit: 10)) { try await run("yes", limit: 10) }
    await #expect(throws: ProcessError.timedOut(.milliseconds(30))) {
      try await run("sleep 60", timeout: .milliseconds(30))
    }
    let error = await #expect(throws: ProcessError.self) {
      try await SystemProcesses().run(["/no/such/program"], outputLimit: 10, timeout: .seconds(60))
    }
    #expect(error == .notStarted("No such file or directory"))
  }

  @Test func `cancellation ends the program`() async throws {
    let task = Task {
      try await SystemProcesses().run(["sleep", "60"], outputLimit: 10, timeout: .seconds(60))
    }
    task.cancel()
    await #expect(throws: ProcessError.cancelled) { try await task.value }
  }

  @Test func `files are read whole, within their limit`() throws {
    #expect(try SystemFiles().read("/no/such/file", limit: 10) == nil)
    #expect(try SystemFiles().read("/dev/null", limit: 10) == [])
    #expect(throws: FileError("is larger than 10 bytes")) { try SystemFiles().read("/dev/zero", limit: 10) }
    #expect(throws: FileError("cannot be read: Is a directory")) { try SystemFiles().read("/", limit: 10) }
  }

  @Test func `files are replaced whole, for their owner alone`() async throws {
    let folder = try await run("mktemp -d").split(separator: "\n").joined()
    let path = "\(folder)/token.json"
    for text in ["one", "two"] {
      try SystemFiles().replace(path, with: Array(text.utf8))
      #expect(try SystemFiles().read(path, limit: 10) == Array(text.utf8))
    }
    #expect(try await run("stat -c %a \(path); ls \(folder)") == "600\ntoken.json\n")
    #expect(throws: FileError("cannot be written: No such file or directory")) {
      try SystemFiles().replace("\(folder)/no/such", with: [])
    }
    _ = try await run("rm -r \(folder)")
  }

  @Test func `this process has an environment`() {
    #expect(ClientEnvironment.current()["PATH"] != nil)
    #expect(SystemClock().now.iso8601 > "2026-01-01")
  }
}
