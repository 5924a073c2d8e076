internal import CMaxMindDB
private import Synchronization

/// A database in MaxMind's format, which the user brings: places (City, Country) or autonomous systems (ASN).
///
/// Source: MaxMind DB file format specification 2.0. The file is mapped into memory and must not be changed in place.
public final class MaxMindDatabase: Sendable {
  /// A file that is no such database, and why.
  public struct Unusable: Error, Hashable, Sendable, CustomStringConvertible {
    /// One line for the reader.
    public let description: String
  }

  /// The kind, such as `GeoLite2-City`.
  public let type: String
  private let handle: Mutex<Handle>

  /// Opens a file.
  public init(path: String) throws(Unusable) {
    var error: Int32 = 0
    guard let pointer = unsafe shim_mmdb_open(path, &error) else {
      let reason = unsafe MMDB_strerror(error).map { unsafe String(cString: $0) } ?? "error \(error)"
      throw Unusable(description: "`\(path)` is no MaxMind database: \(reason)")
    }
    type = unsafe shim_mmdb_type(pointer).map { unsafe String(cString: $0) } ?? ""
    handle = unsafe Mutex(Handle(pointer: pointer))
  }

  /// The text at a path of the entry of an address; nil where there is none.
  public func text(of address: String, at path: String...) -> String? {
    handle.withLock { $0.text(address, path) }
  }

  /// The number at a path of the entry of an address; nil where there is none.
  public func number(of address: String, at path: String...) -> Double? {
    handle.withLock { $0.number(address, path) }
  }
}

/// The open file.
@safe private struct Handle: ~Copyable {
  /// The most bytes of a text.
  private static let room = 512

  private let pointer: UnsafeMutableRawPointer

  init(pointer: UnsafeMutableRawPointer) { unsafe self.pointer = pointer }

  deinit { unsafe shim_mmdb_close(pointer) }

  borrowing func text(_ address: String, _ path: [String]) -> String? {
    guard Self.isAddress(address) else { return nil }
    var buffer = [CChar](repeating: 0, count: Self.room)
    let length = unsafe Self.withPath(path) { path in
      unsafe shim_mmdb_text(pointer, address, path, &buffer, Self.room)
    }
    guard length >= 0 else { return nil }
    return String(decoding: buffer.prefix(length).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  borrowing func number(_ address: String, _ path: [String]) -> Double? {
    guard Self.isAddress(address) else { return nil }
    var number = 0.0
    let isFound = unsafe Self.withPath(path) { path in
      unsafe shim_mmdb_number(pointer, address, path, &number)
    }
    return isFound ? number : nil
  }

  /// Whether a text could be an address; nothing else needs a look-up.
  private static func isAddress(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 45
      && text.utf8.allSatisfy { byte in
        (0x30...0x3A).contains(byte) || byte == 0x2E || (0x41...0x46).contains(byte)
          || (0x61...0x66).contains(byte)
      }
  }

  private static func withPath<Value>(
    _ path: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> Value
  ) -> Value {
    var pointers: [UnsafePointer<CChar>?] = unsafe []
    func enter(_ index: Int) -> Value {
      guard index < path.count else {
        unsafe pointers.append(nil)
        return unsafe pointers.withUnsafeBufferPointer { unsafe body($0.baseAddress) }
      }
      return unsafe path[index].withCString { text in
        unsafe pointers.append(text)
        return enter(index + 1)
      }
    }
    return enter(0)
  }
}
