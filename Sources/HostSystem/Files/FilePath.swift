/// The path of a file as the system has it: bytes, which need not be UTF-8.
public struct FilePath: Hashable, Sendable, CustomStringConvertible {
  /// The bytes, without a zero.
  public let bytes: [UInt8]

  /// A path from a text.
  public init(_ text: String) { bytes = text.utf8.filter { $0 != 0 } }

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// The path as text, with U+FFFD for what is not UTF-8.
  public var description: String { String(decoding: bytes, as: UTF8.self) }

  /// The path of the folder that it stands in.
  public var folder: FilePath {
    guard let slash = bytes.lastIndex(of: 0x2F) else { return FilePath(".") }
    return FilePath(bytes: slash == 0 ? [0x2F] : Array(bytes[..<slash]))
  }

  /// The path of an entry of this folder.
  func appending(_ name: [UInt8]) -> FilePath {
    FilePath(bytes: bytes.last == 0x2F ? bytes + name : bytes + [0x2F] + name)
  }

  /// Calls with the path as C has it.
  func withCPath<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    unsafe (bytes + [0]).withUnsafeBytes { buffer in
      // INVARIANT: the buffer ends in a zero, so it is not empty.
      guard let start = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self) else {
        preconditionFailure("an empty path has a zero")
      }
      return unsafe body(start)
    }
  }
}
