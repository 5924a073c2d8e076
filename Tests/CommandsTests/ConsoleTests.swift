import CommandLineKit
import Synchronization
import Testing

@testable import Commands

@Suite struct ConsoleTests {
  @Test func `progress stays away while a question waits for its answer`() async {
    let told = Mutex("")
    let console = Console(
      out: { _ in }, diagnostics: { text in told.withLock { $0 += text } }, progressWidth: 40)
    let line = ProgressLine("auditing", unit: "accounts", completed: 1, total: 2)
    console.show(line)
    let answer = await console.withoutProgress {
      told.withLock { $0 = "" }
      console.show(line)
      return told.withLock { $0 }
    }
    #expect(answer.isEmpty)
    console.show(line)
    #expect(told.withLock { $0 }.contains("auditing 1/2 accounts"))
  }
}
