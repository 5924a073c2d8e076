import Glibc

/// A file in a folder of its own that is gone after the test.
enum TemporaryFile {
  static func with<Value>(_ name: String, _ body: (String) throws -> Value) throws -> Value {
    var template = Array("/tmp/rootlatch-detection-XXXXXX".utf8CString)
    let isMade = unsafe template.withUnsafeMutableBufferPointer { buffer in
      unsafe buffer.baseAddress.map { unsafe mkdtemp($0) != nil } ?? false
    }
    guard isMade else { throw Problem() }
    let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer {
      for suffix in ["", "-wal", "-shm"] { _ = unsafe unlink("\(folder)/\(name)\(suffix)") }
      _ = unsafe rmdir(folder)
    }
    return try body("\(folder)/\(name)")
  }

  struct Problem: Error {}
}
