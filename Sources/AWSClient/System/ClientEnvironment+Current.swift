internal import HostSystem

extension ClientEnvironment {
  /// The environment of this process.
  public static func current() -> ClientEnvironment {
    let variables = ProcessEnvironment.current()
    return ClientEnvironment(
      variables: variables, homeDirectory: variables["HOME"].flatMap { $0.isEmpty ? nil : $0 },
      files: SystemFiles(), processes: SystemProcesses())
  }
}
