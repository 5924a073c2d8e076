private import Glibc

/// Programs of this package.
public enum BuiltProgram {
  /// The path of a program that was built with the tests, and lies beside them.
  ///
  /// - Throws: It was not built.
  public static func path(_ name: String = "rootlatch") throws(ChildProcess.Failure) -> String {
    var bytes = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = unsafe bytes.withUnsafeMutableBytes { buffer in
      unsafe buffer.baseAddress.map { unsafe readlink("/proc/self/exe", $0, buffer.count) } ?? 0
    }
    let tests = String(decoding: bytes.prefix(max(count, 0)), as: UTF8.self)
    let path = "/" + (tests.split(separator: "/").dropLast() + [name[...]]).joined(separator: "/")
    guard CaseFiles.exists(path) else { throw ChildProcess.Failure(description: "there is no `\(path)`") }
    return path
  }
}
