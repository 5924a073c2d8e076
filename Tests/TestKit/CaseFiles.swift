private import Glibc
public import JSONTree

/// The files in the folder `Cases` of a test target, and other files of the package.
///
/// A file without a single case is a failure: a test that goes through its cases would pass with none.
public enum CaseFiles {
  /// A file that cannot be read, or in which there is nothing.
  public struct Failure: Error, Hashable, Sendable, CustomStringConvertible {
    /// Which file, and why.
    public let description: String
  }

  /// The root of the package.
  public static var packageRoot: String { folder(of: #filePath, up: 3) }

  /// The path of a file in the `Cases` of the test target that asks.
  public static func path(_ name: String, here: String = #filePath) -> String {
    let target = here.dropFirst(packageRoot.count).split(separator: "/").prefix(2).joined(separator: "/")
    return "\(packageRoot)/\(target)/Cases/\(name)"
  }

  /// The bytes of a file in `Cases`.
  public static func bytes(_ name: String, here: String = #filePath) throws(Failure) -> [UInt8] {
    try read(path(name, here: here))
  }

  /// The text of a file in `Cases`.
  public static func text(_ name: String, here: String = #filePath) throws(Failure) -> String {
    String(decoding: try bytes(name, here: here), as: UTF8.self)
  }

  /// The lines of a file in `Cases` that are neither empty nor comments.
  public static func lines(_ name: String, here: String = #filePath) throws(Failure) -> [String] {
    let path = path(name, here: here)
    let lines = String(decoding: try read(path), as: UTF8.self).split(separator: "\n")
    return try some(lines.filter { !$0.hasPrefix("#") }.map(String.init), of: path)
  }

  /// The bytes of each line of a file in `Cases`, comments or not.
  public static func records(_ name: String, here: String = #filePath) throws(Failure) -> [[UInt8]] {
    try records(at: path(name, here: here))
  }

  /// The bytes of each line of any file.
  public static func records(at path: String) throws(Failure) -> [[UInt8]] {
    try some(try read(path).split(separator: 0x0A).map(Array.init), of: path)
  }

  /// The documents of a file in `Cases`, one a line.
  public static func documents(_ name: String, here: String = #filePath) throws -> [JSON] {
    try documents(at: path(name, here: here))
  }

  /// The documents of any file, one a line.
  public static func documents(at path: String) throws -> [JSON] {
    try records(at: path).map { try JSON.parse($0) }
  }

  private static func some<Case>(_ cases: [Case], of path: String) throws(Failure) -> [Case] {
    guard !cases.isEmpty else { throw Failure(description: "there is nothing in `\(path)`") }
    return cases
  }

  /// The tab-separated fields of those lines.
  public static func rows(_ name: String, here: String = #filePath) throws(Failure) -> [[String]] {
    try lines(name, here: here).map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// The bytes of any file.
  public static func read(_ path: String) throws(Failure) -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      let reason = unsafe String(cString: strerror(errno))
      throw Failure(description: "`\(path)` cannot be read: \(reason)")
    }
    defer { _ = close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes {
        unsafe Glibc.read(descriptor, $0.baseAddress, $0.count)
      }
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
    }
  }

  /// Writes a file anew, for tests that keep pages of documentation up to date.
  public static func write(_ text: String, to path: String) throws(Failure) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      let reason = unsafe String(cString: strerror(errno))
      throw Failure(description: "`\(path)` cannot be written: \(reason)")
    }
    defer { _ = close(descriptor) }
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { throw Failure(description: "`\(path)` cannot be written to its end") }
      rest = rest.dropFirst(count)
    }
  }

  /// Whether there is such a file.
  public static func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

  private static func folder(of file: String, up steps: Int) -> String {
    "/" + file.split(separator: "/").dropLast(steps).joined(separator: "/")
  }
}
