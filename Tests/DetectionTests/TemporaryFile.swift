import Glibc

/// A file in a folder of its own that is gone after the test.
enum TemporaryFile {
  static func with<Value>(_ name: String, _ body: (String) throws -> Value) throws -> Value {
    var template = Array("/tmp/rootlatch-detection-XXXXXX".utf8CString)
    let folder = unsafe template.withUnsafeMutableBufferPointer { buffer in
      unsafe mkdtemp(buffer.baseAddress).map { unsafe String(cString: $0) }
    }
    guard let folder else { throw Problem() }
    defer {
      for suffix in ["", "-wal", "-shm"] { unlink("\(folder)/\(name)\(suffix)") }
      rmdir(folder)
    }
    return try body("\(folder)/\(name)")
  }

  struct Problem: Error {}
}
