import JSONTree

#if canImport(Glibc)
  import Glibc
#endif

/// A test's data file: one JSON object a line.
enum CaseFile {
  static func lines(_ name: String, file: String = #filePath) throws -> [JSON] {
    let folder = file.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(
      separator: "/")
    return try read("\(folder)/Cases/\(name)")
  }

  static func read(_ path: String) throws -> [JSON] {
    try bytes(path).split(separator: 0x0A).map { try JSON.parse(Array($0)) }
  }

  static func bytes(_ path: String) throws -> [UInt8] {
    guard let handle = unsafe fopen(path, "r") else { throw Missing(path: path) }
    defer { unsafe fclose(handle) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe fread(&chunk, 1, chunk.count, handle)
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
  }

  static func environment(_ name: String) -> String? {
    unsafe getenv(name).map { unsafe String(cString: $0) }
  }

  struct Missing: Error {
    let path: String
  }
}
