/// What surrounds the process, as far as configuration and credentials look at it.
public struct ClientEnvironment: Sendable {
  /// The environment variables.
  public var variables: [String: String]
  /// The user's home directory; nil where there is none.
  public var homeDirectory: String?
  /// The files.
  public var files: any FileAccess
  /// What runs `credential_process`.
  public var processes: any ProcessRunner

  /// Puts an environment together.
  public init(
    variables: [String: String], homeDirectory: String?, files: any FileAccess, processes: any ProcessRunner
  ) {
    self.variables = variables
    self.homeDirectory = homeDirectory
    self.files = files
    self.processes = processes
  }

  /// The value of a variable; nil where it is unset or empty.
  public subscript(variable: String) -> String? {
    variables[variable].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Whether a variable says `true`.
  public func isTrue(_ variable: String) -> Bool { self[variable]?.lowercased() == "true" }

  /// A path with a leading `~` replaced by the home directory.
  public func expanded(_ path: String) -> String {
    guard let homeDirectory, path == "~" || path.hasPrefix("~/") else { return path }
    return homeDirectory + path.dropFirst()
  }

  /// A path with the home directory replaced by `~`, for messages.
  func shortened(_ path: String) -> String {
    guard let homeDirectory, !homeDirectory.isEmpty, path.hasPrefix(homeDirectory + "/") else { return path }
    return "~" + path.dropFirst(homeDirectory.count)
  }
}

extension ClientEnvironment: CustomStringConvertible, CustomReflectable {
  /// The number of variables alone, because their values may be secret.
  public var description: String { "<environment of \(variables.count) variables>" }

  /// A mirror without children.
  public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}
