import AWSWire
import Cryptography
import FoundationEssentials
import JSONTree
import Lab
import LabTesting
import TestKit

/// The program itself, run against a lab with a ledger of its own.
struct Program {
  let lab: RunningLab
  let folder: String

  /// The ledger's file.
  var ledger: String { folder + "/ledger.db" }

  /// Starts a lab, hands over the program, and removes everything.
  static func with<Result>(
    _ configuration: LabConfiguration = LabConfiguration(), _ body: (Program) async throws -> Result
  ) async throws -> Result {
    try await ScratchFolder.with { folder in
      try await TestLab.running(configuration) { lab in
        try await body(Program(lab: lab, folder: folder))
      }
    }
  }

  /// The program's path.
  static func path() throws -> String { try BuiltProgram.path() }

  /// The environment in which it finds the lab and nothing else of AWS.
  var environment: [String: String] {
    var environment = lab.environment
    environment["ROOTLATCH_LEDGER"] = ledger
    return environment
  }

  /// Runs it to its end.
  @discardableResult
  func run(
    _ words: String..., adding variables: [String: String] = [:], removing names: Set<String> = [],
    input: String = ""
  ) async throws -> ChildProcess.Outcome {
    try await run(words, adding: variables, removing: names, input: input)
  }

  /// Runs it to its end.
  @discardableResult
  func run(
    _ words: [String], adding variables: [String: String] = [:], removing names: Set<String> = [],
    input: String = ""
  ) async throws -> ChildProcess.Outcome {
    let environment = environment.filter { !names.contains($0.key) }.merging(variables) { _, new in new }
    return try await Subprocess.run(
      [try Self.path()] + words, environment: environment, in: folder, input: input)
  }

  /// Runs the AWS CLI against the lab, and gives what it prints.
  func aws(_ words: String..., adding variables: [String: String] = [:]) async throws -> String {
    try await aws(words, adding: variables)
  }

  /// Runs the AWS CLI against the lab, and gives what it prints.
  func aws(_ words: [String], adding variables: [String: String] = [:]) async throws -> String {
    let outcome = try await Subprocess.run(
      [try PythonInterpreter.programs() + "/aws"] + words,
      environment: environment.merging(variables) { _, new in new }, in: folder)
    guard outcome.status == 0 else { throw TestLabError(outcome.errors) }
    return outcome.output
  }

  /// Variables with a session of an account's role OrganizationAccountAccessRole.
  func administrator(of account: String) async throws -> [String: String] {
    let answer = try JSON.parse(
      try await aws(
        "sts", "assume-role", "--role-arn", "arn:aws:iam::\(account):role/OrganizationAccountAccessRole",
        "--role-session-name", "test"))
    func text(_ name: String) -> String { answer["Credentials"]?[name]?.string ?? "" }
    return [
      "AWS_ACCESS_KEY_ID": text("AccessKeyId"), "AWS_SECRET_ACCESS_KEY": text("SecretAccessKey"),
      "AWS_SESSION_TOKEN": text("SessionToken"),
    ]
  }

  /// The bytes of every file in the folder.
  func files() throws -> [(name: String, bytes: [UInt8])] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map { name in
      (name, [UInt8](try Data(contentsOf: URL(filePath: folder + "/" + name))))
    }
  }

  /// Writes a file in the folder, and gives its path.
  func write(_ text: String, to name: String) throws -> String {
    try Data(text.utf8).write(to: URL(filePath: folder + "/" + name))
    return folder + "/" + name
  }
}
