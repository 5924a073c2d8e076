import CommandLineKit
import HostSystem
import IAMPolicy
import JSONTree
import Reports

/// `rootlatch simulate`.
struct SimulateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Decide a request as AWS would, and say why.",
    discussion: """
      Reads a request with its policies (schema `iam-authz-request/1`) and answers with the decision, AWS's own \
      sentence for it, every statement that bears on it, which exemptions applied, and the smallest change that \
      would turn the decision. With --batch it reads one request a line and \
      writes one answer a line, in the same order; a line that cannot be read is answered with its `error`.

      With --why-root it reads an account's policies (schema `iam-why-root/1`) and says what root can still do there \
      that nobody else can.

      Exit status: 0 decided, and as expected where the request says what it expects; 1 decided otherwise, \
      or --why-root found something that policies leave to root alone; \
      2 wrong usage; 3 a request could not be read.
      """,
    examples: [
      Example("rootlatch simulate request.json", "decide one request"),
      Example("rootlatch simulate --output json request.json", "the same for a program"),
      Example("rootlatch simulate --why-root account.json", "what only root can do in an account"),
      Example("rootlatch simulate --batch < requests.jsonl > answers.jsonl", "decide many"),
    ])

  @OptionGroup(title: "Global options") var global: GlobalOptions<LineForms>

  @Flag(help: "read requests from standard input, one a line, and write one answer a line")
  var batch = false

  @Flag(
    name: .customLong("why-root"), help: "read an account's policies, and say what only root can do there")
  var whyRoot = false

  @Argument(
    help: ArgumentHelp("the request; `-` reads standard input", valueName: "file"), completion: .file)
  var file: String?

  mutating func run() async throws {
    let console = Console.standard(global, environment: ProcessEnvironment.current())
    guard !(batch && whyRoot) else { throw ValidationError("--batch and --why-root do not go together") }
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
    let text = try read(file, console)
    do {
      if whyRoot {
        try explainRoot(try RootQuestion.parse(text), console)
      } else {
        try decide(try SimulationRequest.parse(text), console)
      }
    } catch let code as ExitCode {
      throw code
    } catch {
      console.error("`\(file)`: \(error)")
      throw ExitCode.impossible
    }
  }

  private func decide(_ request: SimulationRequest, _ console: Console) throws(ExitCode) {
    let details = SimulationDetails(request)
    console.print(
      global.output == .json
        ? details.json.indented + "\n"
        : DecisionTextView(details, width: console.width, style: console.style).text)
    if details.answer.agrees == false { throw .attention }
  }

  private func explainRoot(_ question: RootQuestion, _ console: Console) throws(ExitCode) {
    let powers = question.powers
    let view = RootPowersView(powers, warnings: ActionAdvice.warnings(on: question))
    console.print(
      global.output == .json ? view.json : view.text(width: console.width, style: console.style))
    if powers.contains(where: \.isGap) { throw .attention }
  }

  private func read(_ file: String, _ console: Console) throws(ExitCode) -> [UInt8] {
    do {
      return try InputFile(file).read(limit: LineFilter.limit)
    } catch {
      console.error("\(error)")
      throw .impossible
    }
  }
}
