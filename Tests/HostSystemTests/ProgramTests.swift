import HostSystem
import Testing

@Suite("Programs")
struct ProgramTests {
  @Test("A program's status is its own", arguments: [(["true"], 0), (["sh", "-c", "exit 7"], 7)])
  func status(words: [String], status: Int) async throws {
    let end = try await Program(words, environment: ["PATH": "/usr/bin:/bin"]).run()
    #expect(end.status == Int32(status))
  }

  @Test("A killed program shows its signal")
  func signal() async throws {
    let end = try await Program(["sh", "-c", "kill -9 $$"], environment: ["PATH": "/usr/bin:/bin"]).run()
    #expect(end == .killed(9))
  }

  @Test("It sees the environment it was given and no other")
  func environment() async throws {
    let words = ["sh", "-c", "test \"$A\" = 1 && test -z \"$HOME\""]
    #expect(try await Program(words, environment: ["A": "1", "PATH": "/usr/bin:/bin"]).run().status == 0)
  }

  @Test("A program that does not exist is named in the error")
  func missing() async {
    let program = Program(["no-such-program"], environment: ["PATH": "/usr/bin"])
    let error = await #expect(throws: Program.NotStarted.self) { try await program.run() }
    #expect(error?.description == "cannot run `no-such-program`: No such file or directory")
  }
}
