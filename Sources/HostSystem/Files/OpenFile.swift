internal import Glibc

/// A file that is read from its beginning or another place; closed at the end of its scope.
public struct OpenFile: ~Copyable {
  private let descriptor: Int32
  private let path: FilePath
  private let isOwned: Bool
  /// The length in bytes that the system states; nil for pipes and the like.
  public let length: Int?

  /// Opens a file.
  ///
  /// - Throws: ``FileError``, also for a folder.
  public init(_ path: FilePath) throws(FileError) {
    let descriptor = unsafe path.withCPath { unsafe open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
    guard descriptor >= 0 else { throw FileError(path) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else {
      let error = FileError(path)
      _ = close(descriptor)
      throw error
    }
    let kind = status.st_mode & S_IFMT
    guard kind != S_IFDIR else {
      _ = close(descriptor)
      throw FileError(path, reason: "it is a folder")
    }
    // Without this flag a named pipe that nobody writes to would be waited for.
    if kind != S_IFREG { _ = fcntl(descriptor, F_SETFL, 0) }
    self.descriptor = descriptor
    self.path = path
    self.isOwned = true
    self.length = kind == S_IFREG ? Int(status.st_size) : nil
  }

  private init(standardInput descriptor: Int32) {
    self.descriptor = descriptor
    path = FilePath("standard input")
    isOwned = false
    length = nil
  }

  /// Standard input.
  public static func standardInput() -> OpenFile { OpenFile(standardInput: STDIN_FILENO) }

  deinit { if isOwned { _ = close(descriptor) } }

  /// Goes to a place, in bytes from the beginning; pipes and the like stay where they are.
  public func move(to offset: Int) { _ = lseek(descriptor, off_t(offset), SEEK_SET) }

  /// Waits at most so long until there is something to read, or the end; of a regular file there always is.
  public func isReadable(within patience: Duration) -> Bool {
    if length != nil { return true }
    var place = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    let milliseconds =
      patience.components.seconds * 1000 + patience.components.attoseconds / 1_000_000_000_000_000
    return unsafe poll(&place, 1, Int32(clamping: milliseconds)) != 0
  }

  /// Reads into a range of a buffer, and says how many bytes came; 0 at the end.
  ///
  /// - Throws: ``FileError``.
  public func read(into buffer: inout [UInt8], _ range: Range<Int>) throws(FileError) -> Int {
    precondition(range.lowerBound >= 0 && range.upperBound <= buffer.count)
    if range.isEmpty { return 0 }
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes {
        unsafe Glibc.read(descriptor, $0.baseAddress?.advanced(by: range.lowerBound), range.count)
      }
      if count >= 0 { return count }
      guard errno == EINTR else { throw FileError(path) }
    }
  }
}
