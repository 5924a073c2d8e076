import HostSystem
import Identity
import TestKit
import Testing

@testable import AWSClient

@Suite("System")
struct SystemTests {
  @Test func `files are read whole, within their limit`() throws {
    #expect(try SystemFiles().read("/no/such/file", limit: 10) == nil)
    #expect(try SystemFiles().read("/dev/null", limit: 10) == [])
    #expect(throws: FileAccessError("is larger than 10 bytes")) {
      try SystemFiles().read("/dev/zero", limit: 10)
    }
    #expect(throws: FileAccessError("cannot be read: Is a directory")) {
      try SystemFiles().read("/", limit: 10)
    }
  }

  @Test func `files are replaced whole, for their owner alone`() async throws {
    let folder = try TemporaryFolder("rootlatch-test")
    defer { folder.remove() }
    let path = "\(folder.path)/token.json"
    for text in ["one", "two"] {
      try SystemFiles().replace(path, with: Array(text.utf8))
      #expect(try SystemFiles().read(path, limit: 10) == Array(text.utf8))
    }
    let listed = try await CapturedProgram(["sh", "-c", "stat -c %a \(path); ls \(folder.path)"])
      .run(outputLimit: 100, timeout: Patience.limit)
    #expect(String(decoding: listed, as: UTF8.self) == "600\ntoken.json\n")
    #expect(throws: FileAccessError("cannot be written: No such file or directory")) {
      try SystemFiles().replace("\(folder.path)/no/such", with: [])
    }
  }

  @Test func `this process has an environment`() {
    #expect(ClientEnvironment.current()["PATH"] != nil)
    #expect(SystemClock().now.iso8601 > "2026-01-01")
  }
}
