import AWSClient
import CommandLineKit
import Operations
import Reports

/// `rootlatch ledger verify`.
struct LedgerVerify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Find every edit, deletion, insertion and reordering in the ledger.",
    discussion: """
      Follows the chain from the first entry to the last. That entries are missing at the end, or that somebody wrote \
      the whole chain anew, shows only against anchors that were kept elsewhere: give them with `--anchor`.

      Exit status: 0 intact; 1 changed; 2 wrong usage; 3 the ledger or an anchor cannot be read.
      """,
    examples: [
      Example("rootlatch ledger verify", "follow the chain"),
      Example("rootlatch ledger verify --anchor /mnt/worm/anchors.jsonl", "and hold it against a file"),
      Example("rootlatch ledger verify --anchor s3://evidence/rootlatch/", "and against objects in S3"),
    ])

  @Option(
    help: ArgumentHelp("anchors to hold the ledger against", valueName: "file|s3://bucket/prefix/"),
    completion: .file)
  var anchor: [String] = []
  @OptionGroup(title: "Ledger") var ledger: LedgerOptions
  @OptionGroup(title: "Global options") var global: GlobalOptions<DocumentForms>

  mutating func validate() throws {
    for text in anchor { _ = try AnchorPlaceArgument.place(text) }
  }

  mutating func run() async throws {
    let environment = ClientEnvironment.current()
    let console = Console.standard(global, environment: environment.variables)
    let ledger = try ledger.reading(environment: environment, console: console)
    var anchors: [LedgerAnchor] = []
    for text in anchor {
      anchors += try await AnchorPlaceArgument.read(
        try AnchorPlaceArgument.place(text), global.connection, environment: environment, console: console)
    }
    let verification = try ledger.verification(against: anchors)
    let view = LedgerVerificationView(width: console.width, style: console.style)
    console.print(
      global.output == .json
        ? view.json(verification, of: ledger.path) : view.text(verification, of: ledger.path))
    if !verification.isIntact { throw ExitCode.attention }
  }
}
