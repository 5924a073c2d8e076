import CommandLineKit

/// A small tool with every feature of the parser; each command tells its values in one line.
struct Latch: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "latch",
    abstract: "keep the root user locked in every account of an organization",
    discussion: """
      Reads first and changes nothing without a plan. Credentials come from the chain that every AWS tool
      uses, and data goes to standard output.

        latch audit | less
      """,
    version: "1.2.3",
    subcommands: [Hidden.self],
    groupedSubcommands: [
      CommandGroup(name: "Look", subcommands: [Audit.self, Scan.self]),
      CommandGroup(name: "Practise", subcommands: [LabGroup.self]),
    ])

  @OptionGroup(title: "Global options") var global: GlobalOptions
}

enum Output: String, CaseIterable, ExpressibleByArgument {
  case table, json, jsonl, csv
}

struct AccountID: ExpressibleByArgument {
  var digits: String

  init?(argument: String) {
    guard argument.utf8.count == 12, argument.allSatisfy(\.isNumber) else { return nil }
    digits = argument
  }

  static var expectedForm: String? { "an account id of twelve digits" }
}

struct GlobalOptions: ParsableArguments {
  @Option(help: "named profile to take credentials from") var profile: String?
  @Option(help: "region to call") var region = "us-east-1"
  @Option(name: .customLong("endpoint-url"), help: ArgumentHelp("endpoint to call instead", valueName: "url"))
  var endpoint: String?
  @Option(name: [.customShort("o"), .long], help: ArgumentHelp("form of the output", valueName: "format"))
  var output = Output.table
  @Flag(name: .shortAndLong, help: "print results only") var quiet = false
  @Flag(name: .shortAndLong, help: "tell more each time") var verbose = 0
}

struct Audit: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "show the state of the root user in every account",
    examples: [
      Example("latch audit", "Audit all accounts."),
      Example("latch audit --account 111122223333 -o json", "Audit one account, for a program to read."),
    ])

  @Option(name: .shortAndLong, help: ArgumentHelp("account to audit", valueName: "id"))
  var account: [AccountID] = []
  @Option(help: "accounts to leave out, one a line", completion: .file) var excludeFile: String?
  @Option(help: "requests at the same time") var parallel = 8
  @Option(help: "share of failures to accept") var tolerance = 0.0
  @Flag(inversion: .prefixedNo, help: "read the certificates too") var certificates = true
  @Flag(inversion: .prefixedEnableDisable, help: "use the cache") var cache: Bool?
  @OptionGroup(title: "Global options") var global: GlobalOptions

  mutating func validate() throws {
    if parallel < 1 { throw ValidationError("`--parallel` must be at least 1") }
  }

  func run() async throws {
    await Task.yield()
    if parallel == 3 { throw ExitCode(3) }
  }
}

struct Scan: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "search files for root activity", aliases: ["grep"])

  @Argument(help: "what to search for") var pattern: String
  @Argument(help: "level to begin at") var level = 1
  @Argument(help: "files to search", completion: .file) var files: [String] = []
  @Option(help: "most matches to show") var limit: Int
  @OptionGroup(title: "Global options") var global: GlobalOptions

  mutating func run() throws {}
}

struct LabGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lab", abstract: "run a local organization", subcommands: [Start.self, Exec.self],
    defaultSubcommand: Start.self)

  struct Start: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "start a lab")

    @Option(help: "port to listen at, 0 for a free one") var port: UInt16 = 4566
    @Argument(help: "scenario to play") var scenario: String?
    @OptionGroup(title: "Global options") var global: GlobalOptions
  }

  struct Exec: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "run a command against a lab")

    @Option(help: "number of accounts") var accounts: Int?
    @Argument(parsing: .postTerminator, help: "command to run, with its arguments") var command: [String]
    @OptionGroup(title: "Global options") var global: GlobalOptions
  }
}

struct Hidden: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "hidden", shouldDisplay: false)

  @Flag(help: ArgumentHelp("", visibility: .hidden)) var secret = false
}
