import CommandLineKit
import HostSystem
import IAMPolicy
import JSONTree

/// Requests in, answers out, line by line.
struct SimulationBatch {
  /// Answers every line, and tells how the command ends.
  func run(_ input: InputFile, to console: Console) throws -> ExitCode {
    var worst = ExitCode.success
    try LineFilter(console: console).run(input) { line in
      let (answer, code) = Self.answer(line)
      if code.rawValue > worst.rawValue { worst = code }
      return Array(answer.utf8)
    } tooLong: { problem in
      worst = .impossible
      return Self.answer(problem: problem, id: .null).bytes
    }
    return worst
  }

  /// The answer to one line, with its line feed.
  static func answer(_ line: [UInt8]) -> (text: String, code: ExitCode) {
    do throws(SimulationProblem) {
      let answer = try SimulationRequest.parse(line).answer()
      return (answer.json.description + "\n", answer.agrees == false ? .attention : .success)
    } catch {
      let id = (try? JSON.parse(line))?["id"] ?? .null
      return (answer(problem: "\(error)", id: id).description + "\n", .impossible)
    }
  }

  private static func answer(problem: String, id: JSON) -> JSON { ["id": id, "error": .string(problem)] }
}
