import AWSClient
import HostSystem
import Synchronization

/// Files that are texts, by path.
final class InMemoryFiles: FileAccess {
  private let files: Mutex<[String: String]>

  init(files: [String: String] = [:]) { self.files = Mutex(files) }

  /// The text of a file as it is now.
  subscript(path: String) -> String? { files.withLock { $0[path] } }

  func replace(_ path: String, with bytes: [UInt8]) throws(FileAccessError) {
    files.withLock { $0[path] = String(decoding: bytes, as: UTF8.self) }
  }

  func read(_ path: String, limit: Int) throws(FileAccessError) -> [UInt8]? {
    guard let text = self[path] else { return nil }
    guard text.utf8.count <= limit else { throw FileAccessError("is larger than \(limit) bytes") }
    return Array(text.utf8)
  }
}

/// A program that answers without being run.
struct ScriptedProcesses: ProcessRunner {
  var script: @Sendable ([String]) throws(CapturedProgram.Failure) -> String = {
    _ throws(CapturedProgram.Failure) in
    throw .notStarted("there are no programs here")
  }

  func run(_ words: [String], outputLimit: Int, timeout: Duration) async throws(CapturedProgram.Failure)
    -> [UInt8]
  {
    Array(try script(words).utf8)
  }
}

extension ClientEnvironment {
  /// A machine with these variables and files; its home is `/home/ada`.
  static func inMemory(
    _ variables: [String: String] = [:], files: [String: String] = [:],
    processes: ScriptedProcesses = ScriptedProcesses()
  ) -> ClientEnvironment {
    ClientEnvironment(
      variables: variables, homeDirectory: "/home/ada", files: InMemoryFiles(files: files),
      processes: processes)
  }
}
