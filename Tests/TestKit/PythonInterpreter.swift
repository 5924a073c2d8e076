/// The Python whose packages (botocore, boto3, moto, the AWS CLI) are the other side in tests.
public enum PythonInterpreter {
  /// Its path: `ROOTLATCH_PYTHON`, or the package's own virtual environment.
  ///
  /// - Throws: There is none; the message says what to do.
  public static func path() throws(ChildProcess.Failure) -> String {
    if let path = Subprocess.environment["ROOTLATCH_PYTHON"], !path.isEmpty { return path }
    let path = CaseFiles.packageRoot + "/.venv/bin/python"
    guard CaseFiles.exists(path) else {
      throw ChildProcess.Failure(
        description: "`\(path)` does not exist: run `make test`, which installs what the tests need, "
          + "or set ROOTLATCH_PYTHON to a Python that has botocore")
    }
    return path
  }

  /// The folder of its programs, such as `aws` and `moto_server`.
  public static func programs() throws(ChildProcess.Failure) -> String {
    try path().split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
  }

  /// Runs a script to its end.
  ///
  /// - Throws: It could not be started or failed; the message holds what it wrote to standard error.
  public static func run(
    _ script: String, _ arguments: [String] = [], input: String = ""
  ) async throws(ChildProcess.Failure) -> String {
    let outcome = try await Subprocess.run([try path(), script] + arguments, input: input)
    guard outcome.status == 0 else {
      throw ChildProcess.Failure(
        description: "`\(script)` ended with \(outcome.status); run `make test`, which installs what the "
          + "tests need: \(outcome.errors)")
    }
    return outcome.output
  }
}
