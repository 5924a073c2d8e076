internal import Glibc

extension ClientEnvironment {
  /// The environment of this process.
  public static func current() -> ClientEnvironment {
    let variables = currentVariables()
    return ClientEnvironment(
      variables: variables, homeDirectory: variables["HOME"].flatMap { $0.isEmpty ? nil : $0 },
      files: SystemFiles(), processes: SystemProcesses())
  }

  private static func currentVariables() -> [String: String] {
    var variables: [String: String] = [:]
    var next = unsafe environ
    while let entry = unsafe next.pointee {
      let text = unsafe String(cString: entry)
      if let mark = text.utf8.firstIndex(of: UInt8(ascii: "=")) {
        variables[String(text[..<mark])] = String(text[text.utf8.index(after: mark)...])
      }
      unsafe next += 1
    }
    return variables
  }
}
