internal import Glibc

/// Bytes that come in: a file, or standard input under the name `-`.
public struct InputFile: Sendable {
  /// The path, or `-`.
  public let path: String

  /// Names an input.
  public init(_ path: String) { self.path = path }

  /// Why an input cannot be read.
  public struct Unreadable: Error, CustomStringConvertible {
    /// The path, or `-`.
    public let path: String
    /// What is wrong, without the path, such as `cannot be read: Is a directory`.
    public let problem: String
    /// Whether there is no such file.
    public let isAbsent: Bool

    /// One line for the reader.
    public var description: String { "`\(path)` \(problem)" }
  }

  /// Reads everything, as long as it is not more than so many bytes.
  public func read(limit: Int) throws(Unreadable) -> [UInt8] {
    var bytes: [UInt8] = []
    try chunks { chunk throws(Unreadable) in
      guard bytes.count + chunk.count <= limit else {
        throw Unreadable(path: path, problem: "is larger than \(limit) bytes", isAbsent: false)
      }
      bytes += chunk
      return true
    }
    return bytes
  }

  /// Hands over each line without its line feed, also the last one without any; empty lines are left out.
  ///
  /// A line of more than `limit` bytes ends the reading.
  ///
  /// - Parameter goesOn: Asked when all lines that came so far were handed over, and at the end; `false` ends the
  ///   reading.
  public func lines(
    limit: Int, _ body: ([UInt8]) -> Void, goesOn: () -> Bool = { true }
  ) throws(Unreadable) {
    try lines(limit: limit, goesOnBehindLong: false, body, tooLong: { _ in }, goesOn: goesOn)
  }

  /// Hands over each line as the other function does, but for those of more than `limit` bytes: these are told in their
  /// place with their length in bytes.
  public func lines(
    limit: Int, _ body: ([UInt8]) -> Void, tooLong: (Int) -> Void, goesOn: () -> Bool
  ) throws(Unreadable) {
    try lines(limit: limit, goesOnBehindLong: true, body, tooLong: tooLong, goesOn: goesOn)
  }

  private func lines(
    limit: Int, goesOnBehindLong: Bool, _ body: ([UInt8]) -> Void, tooLong: (Int) -> Void, goesOn: () -> Bool
  ) throws(Unreadable) {
    var rest: [UInt8] = []
    // How many bytes of the line are gone already.
    var passed = 0
    func take(_ piece: ArraySlice<UInt8>, isEnd: Bool) throws(Unreadable) {
      if passed > 0 || rest.count + piece.count > limit {
        guard goesOnBehindLong else {
          throw Unreadable(path: path, problem: "has a line of more than \(limit) bytes", isAbsent: false)
        }
        passed += rest.count + piece.count
        rest = []
      } else {
        rest += piece
      }
      guard isEnd else { return }
      if passed > 0 { tooLong(passed) } else if !rest.isEmpty { body(rest) }
      passed = 0
      rest.removeAll(keepingCapacity: true)
    }
    try chunks { chunk throws(Unreadable) in
      var start = chunk.startIndex
      while let end = chunk[start...].firstIndex(of: 0x0A) {
        try take(chunk[start..<end], isEnd: true)
        start = end + 1
      }
      try take(chunk[start...], isEnd: false)
      return goesOn()
    }
    try take([], isEnd: true)
    _ = goesOn()
  }

  /// Hands over what comes in, until it ends or the closure wants no more.
  private func chunks(_ body: (ArraySlice<UInt8>) throws(Unreadable) -> Bool) throws(Unreadable) {
    let descriptor = path == "-" ? STDIN_FILENO : unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable("opened") }
    defer { if descriptor != STDIN_FILENO { _ = close(descriptor) } }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes {
        unsafe Glibc.read(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw unreadable("read") }
      guard count > 0, try body(buffer[..<count]) else { return }
    }
  }

  private func unreadable(_ what: String) -> Unreadable {
    let number = errno
    return Unreadable(
      path: path, problem: "cannot be \(what): \(SystemError.text(number))",
      isAbsent: number == ENOENT || number == ENOTDIR)
  }
}
