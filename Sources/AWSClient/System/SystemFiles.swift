internal import HostSystem

/// The files of the machine.
public struct SystemFiles: FileAccess {
  /// Creates it.
  public init() {}

  /// The bytes of a file; nil where there is no such file.
  public func read(_ path: String, limit: Int) throws(FileAccessError) -> [UInt8]? {
    do throws(InputFile.Unreadable) {
      return try InputFile(path == "-" ? "./-" : path).read(limit: limit)
    } catch {
      if error.isAbsent { return nil }
      throw FileAccessError(error.problem)
    }
  }

  /// Puts a file that only its owner can read in place of another, whole or not at all.
  public func replace(_ path: String, with bytes: [UInt8]) throws(FileAccessError) {
    do throws(OutputFile.Unwritable) {
      try OutputFile(path).write(bytes)
    } catch {
      throw FileAccessError("cannot be written: \(error.reason)")
    }
  }
}
