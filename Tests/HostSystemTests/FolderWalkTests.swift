import Glibc
import TestKit
import Testing

@testable import HostSystem

@Suite("Folder walk")
struct FolderWalkTests {
  @Test("finds every file once, in order, whatever lies in the way")
  func everything() throws {
    let root = "/tmp/rootlatch-walk-\(getpid())-\(UInt32.random(in: 0 ... .max))"
    #expect(run("mkdir -p \(root)/a/b \(root)/c && cd \(root) && touch a/2 a/10 a/b/x c/y z"))
    // A loop, a link to a file, a link to nothing, a pipe, and a name that is no UTF-8.
    #expect(
      run("cd \(root) && ln -s .. a/b/loop && ln -s ../z c/link && ln -s nowhere c/gone && mkfifo c/pipe"))
    #expect(run("cd \(root) && touch \"$(printf 'c/\\377')\""))
    defer { _ = run("rm -rf \(root)") }
    var walk = FolderWalk([FilePath(root), FilePath(root + "/missing")])
    var files: [String] = []
    var errors: [String] = []
    while let entry = walk.next() {
      switch entry {
      case .file(let path): files.append(String(path.description.dropFirst(root.count + 1)))
      case .unreadable(let error): errors.append(error.description.replacing(root, with: ""))
      }
    }
    #expect(files == ["a/10", "a/2", "a/b/x", "c/link", "c/y", "c/\u{FFFD}", "z"])
    #expect(
      errors == [
        "cannot read `/a/b/loop`: the link leads back to a folder above it",
        "cannot read `/c/gone`: No such file or directory",
        "cannot read `/missing`: No such file or directory",
      ])
    var chosen = FolderWalk([FilePath(root)]) { !$0.description.hasSuffix("/a") }
    var count = 0
    while let entry = chosen.next() {
      if case .file(let path) = entry { count += path.description.contains("/a/") ? 100 : 1 }
    }
    #expect(count == 4)
  }

  @Test("reads a file, and says why it cannot")
  func reading() throws {
    let file = try OpenFile(FilePath(CaseFiles.packageRoot + "/LICENSE"))
    var buffer = [UInt8](repeating: 0, count: 100_000)
    let length = file.length
    let count = try file.read(into: &buffer, 0..<buffer.count)
    #expect(count == length && String(decoding: buffer[..<count], as: UTF8.self).contains("Apache License"))
    #expect(throws: FileError.self) { _ = try OpenFile(FilePath("/tmp")).length }
  }

  private func run(_ script: String) -> Bool { unsafe system(script) == 0 }
}
