import AWSWire
import Cryptography
import FoundationEssentials
import HTTPMessage
import Identity
import Lab
import LabTesting
import TestKit
import Testing

/// Runs the scripts in `Clients`, which are the AWS SDK for Python and the AWS CLI against the lab.
///
/// A script's first line may be `# lab: clock=virtual scenario=empty accounts=20`.
@Suite struct ClientScriptsTests {
  private static let folder = CaseFiles.packageRoot + "/Tests/LabTests/Clients"

  static func scripts() throws -> [String] {
    try TemporaryFolder.names(in: folder).filter {
      $0.hasSuffix(".py") && $0 != "iam_checks.py" && !$0.hasPrefix("conformance_")
    }
  }

  private static func configuration(of script: String) throws -> LabConfiguration {
    var configuration = LabConfiguration()
    let text = String(decoding: try CaseFiles.read("\(folder)/\(script)"), as: UTF8.self)
    guard let line = text.split(separator: "\n").first, line.hasPrefix("# lab: ") else {
      return configuration
    }
    for setting in line.dropFirst(7).split(separator: " ") {
      let parts = setting.split(separator: "=").map(String.init)
      switch parts[0] {
      case "clock": configuration.clock = try #require(LabClock.Mode(rawValue: parts[1]))
      case "scenario": configuration.scenario = try #require(Scenario(rawValue: parts[1]))
      case "accounts": configuration.accounts = Int(parts[1])
      default: Issue.record("`\(script)` asks for `\(setting)`, which the tests do not know")
      }
    }
    return configuration
  }

  @Test("AWS's own clients get along with the lab", arguments: try scripts())
  func runs(script: String) async throws { try await Self.run(script) }

  /// Runs a script against a lab of its own, and expects that it ends well.
  static func run(_ script: String) async throws {
    let python = try PythonInterpreter.path()
    try await TestLab.running(try configuration(of: script)) { lab in
      var environment = Subprocess.environment.filter { !$0.key.hasPrefix("AWS_") }
      let keys = lab.instance.administrator
      environment["AWS_ENDPOINT_URL"] = lab.endpoint
      environment["AWS_ACCESS_KEY_ID"] = keys.accessKeyID
      environment["AWS_SECRET_ACCESS_KEY"] = keys.secretAccessKey.reveal()
      environment["AWS_REGION"] = "us-east-1"
      environment["AWS_DEFAULT_REGION"] = "us-east-1"
      environment["AWS_CONFIG_FILE"] = "/dev/null"
      environment["AWS_SHARED_CREDENTIALS_FILE"] = "/dev/null"
      environment["PATH"] = try PythonInterpreter.programs() + ":" + (environment["PATH"] ?? "/usr/bin:/bin")
      environment["PYTHONDONTWRITEBYTECODE"] = "1"
      // The program lies beside the tests that were built with it.
      let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
      environment["ROOTLATCH"] =
        tests.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 } + "/rootlatch"
      let outcome = try await Subprocess.run(
        [python, "\(folder)/\(script)"], environment: environment, timeout: .seconds(120))
      #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
      #expect(outcome.output.contains("ok - ") || outcome.output.isEmpty)
    }
  }
}
