internal import Glibc

/// A folder for its owner alone, among the system's temporary files.
public struct TemporaryFolder: Sendable {
  /// The path.
  public let path: String

  /// Why there is none.
  public struct Failure: Error, CustomStringConvertible {
    /// One line for the reader.
    public let description: String
  }

  /// Makes a folder whose name begins with a word, in `parent`.
  public init(_ name: String, in parent: String = "/tmp") throws(Failure) {
    var template = Array("\(parent)/\(name)-XXXXXX".utf8CString)
    let made = unsafe mkdtemp(&template)
    guard unsafe made != nil else {
      throw Failure(description: "cannot make a folder in `\(parent)`: \(SystemError.last)")
    }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Removes the folder with the files in it; folders in it stay, and so does it then.
  public func remove() {
    guard let stream = unsafe opendir(path) else { return }
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe String(cString: UnsafeRawPointer(pointer).assumingMemoryBound(to: CChar.self))
      }
      if name != ".", name != ".." { _ = unsafe unlink("\(path)/\(name)") }
    }
    unsafe closedir(stream)
    _ = unsafe rmdir(path)
  }
}
