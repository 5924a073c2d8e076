import Glibc

/// A folder that is gone, with all files in it, after the test.
enum TemporaryFolder {
  struct Problem: Error {}

  static func with<Value>(_ body: (String) async throws -> Value) async throws -> Value {
    var template = Array("/tmp/rootlatch-watch-XXXXXX".utf8CString)
    let isMade = unsafe template.withUnsafeMutableBufferPointer { buffer in
      unsafe buffer.baseAddress.map { unsafe mkdtemp($0) != nil } ?? false
    }
    guard isMade else { throw Problem() }
    let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { remove(folder) }
    return try await body(folder)
  }

  private static func remove(_ path: String) {
    if let stream = unsafe opendir(path) {
      var names: [String] = []
      while let entry = unsafe readdir(stream) {
        names.append(
          unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
            unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
          })
      }
      _ = unsafe closedir(stream)
      for name in names where name != "." && name != ".." { remove(path + "/" + name) }
      _ = unsafe rmdir(path)
    } else {
      _ = unsafe unlink(path)
    }
  }
}
