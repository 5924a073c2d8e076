internal import Glibc

/// The environment variables of this process.
public enum ProcessEnvironment {
  /// Every variable, as it stands now.
  public static func current() -> [String: String] {
    var variables: [String: String] = [:]
    var next = unsafe environ
    while let entry = unsafe next.pointee {
      let text = unsafe String(cString: entry)
      if let mark = text.utf8.firstIndex(of: 0x3D) {
        variables[String(text[..<mark])] = String(text[text.utf8.index(after: mark)...])
      }
      unsafe next += 1
    }
    return variables
  }
}
