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
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted().filter {
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
      var environment = lab.environment
      environment["PATH"] = try PythonInterpreter.programs() + ":" + (environment["PATH"] ?? "/usr/bin:/bin")
      environment["PYTHONDONTWRITEBYTECODE"] = "1"
      environment["ROOTLATCH"] = try BuiltProgram.path()
      let outcome = try await Subprocess.run(
        [python, "\(folder)/\(script)"], environment: environment)
      #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
      #expect(outcome.output.contains("ok - ") || outcome.output.isEmpty)
    }
  }
}
