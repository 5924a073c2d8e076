import CommandLineKit
import HostSystem
import IAMPolicy
import JSONTree

/// `rootlatch simulate`.
struct SimulateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Decide a request as AWS would, and say why.",
    discussion: """
      Reads a request with its policies (schema `iam-authz-request/1`) and answers with the decision, AWS's own \
      sentence for it, what decided it, and which exemptions applied. With --batch it reads one request a line and \
      writes one answer a line, in the same order; a line that cannot be read is answered with its `error`.

      Exit status: 0 decided, and as expected where the request says what it expects; 1 decided otherwise; \
      2 wrong usage; 3 a request could not be read.
      """,
    examples: [
      Example("rootlatch simulate request.json", "decide one request"),
      Example("rootlatch simulate --output json request.json", "the same for a program"),
      Example("rootlatch simulate --batch < requests.jsonl > answers.jsonl", "decide many"),
    ])

  @OptionGroup(title: "Global options") var global: GlobalOptions

  @Flag(help: "read requests from standard input, one a line, and write one answer a line")
  var batch = false

  @Argument(
    help: ArgumentHelp("the request; `-` reads standard input", valueName: "file"), completion: .file)
  var file: String?

  mutating func run() async throws {
    let console = Console.standard(global, environment: ProcessEnvironment.current())
    if batch {
      guard file == nil else {
        throw ValidationError("--batch reads standard input: leave `\(file ?? "")` out")
      }
      throw try SimulationBatch().run(InputFile("-"), to: console)
    }
    guard [.table, .json].contains(global.output) else {
      throw ValidationError(
        "`--output \(global.output.rawValue)`: a decision is written as `table` or `json`")
    }
    guard let file else { throw ValidationError("there is no request: name a file, `-`, or use --batch") }
    let request: SimulationRequest
    let bytes = try read(file, console)
    do {
      request = try SimulationRequest.parse(bytes)
    } catch {
      console.error("`\(file)`: \(error)")
      throw ExitCode.impossible
    }
    let answer = request.answer()
    console.print(global.output == .json ? answer.json.indented + "\n" : SimulationText(answer).text)
    if answer.agrees == false { throw ExitCode.attention }
  }

  private func read(_ file: String, _ console: Console) throws(ExitCode) -> [UInt8] {
    do {
      return try InputFile(file).read(limit: SimulationBatch.limit)
    } catch {
      console.error("\(error)")
      throw .impossible
    }
  }
}
