import AWSClient
import CommandLineKit
import HostSystem
import Operations

/// `rootlatch ledger anchor`.
struct LedgerAnchorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "anchor",
    abstract: "Keep the ledger's last hash where whoever writes the ledger cannot change it.",
    discussion: """
      Verifies the ledger, and appends its last number and hash to a file, or writes them to an object in S3. \
      `--retain-days` locks the object: with mode COMPLIANCE nobody can delete it before, not even the root user. The \
      bucket needs Object Lock. Do it from a timer, to a place that the operators of the ledger cannot write otherwise.

      Exit status: 0 anchored; 1 the ledger was changed, so it is not; 2 wrong usage; 3 it could not be done.
      """,
    examples: [
      Example("rootlatch ledger anchor /mnt/worm/anchors.jsonl", "append to a file"),
      Example(
        "rootlatch ledger anchor s3://evidence/rootlatch/ --retain-days 400", "write a locked object to S3"),
    ])

  @Argument(
    help: ArgumentHelp("file to append to, or `s3://bucket/prefix/`", valueName: "place"),
    completion: .file)
  var place: String
  @Option(
    name: .customLong("retain-days"),
    help: ArgumentHelp("days for which S3 keeps the object whatever happens, 1 to 36500", valueName: "days"))
  var retainDays: Int?
  @Flag(help: "lock in mode GOVERNANCE, which a permission can lift, in place of COMPLIANCE")
  var governance = false
  @OptionGroup(title: "Ledger") var ledger: LedgerOptions
  @OptionGroup(title: "Global options") var global: GlobalOptions<DocumentForms>

  mutating func validate() throws {
    let place = try AnchorPlaceArgument.place(place)
    if let retainDays, !(1...36_500).contains(retainDays) {
      throw ValidationError("`--retain-days \(retainDays)` is not a number from 1 to 36500")
    }
    if case .file = place, retainDays != nil || governance {
      throw ValidationError("`--retain-days` and `--governance` go with a place in S3 only")
    }
    if governance, retainDays == nil { throw ValidationError("`--governance` goes with `--retain-days`") }
  }

  mutating func run() async throws {
    let environment = ClientEnvironment.current()
    let console = Console.standard(global, environment: environment.variables)
    let ledger = try ledger.reading(environment: environment, console: console)
    let verification = try ledger.verification()
    guard verification.isIntact else {
      console.error("the ledger was changed, so it is not anchored: run `rootlatch ledger verify`")
      throw ExitCode.attention
    }
    guard verification.count > 0 else {
      console.error("the ledger is empty: there is nothing to anchor")
      throw ExitCode.impossible
    }
    let anchor = LedgerAnchor(
      sequence: verification.head.sequence, hash: verification.head.hash, time: RealTime.now())
    switch try AnchorPlaceArgument.place(place) {
    case .file(let path):
      try PrivateFile(path).append(Array((anchor.text + "\n").utf8))
      console.note("entry \(anchor.sequence) is anchored in `\(path)`")
    case .bucket(let bucket):
      let client = try AWSClient.make(global, environment: environment, console: console)
      let url = try await bucket.write(anchor, retainDays: retainDays, governance: governance, client)
      console.note("entry \(anchor.sequence) is anchored in `\(url)`")
    }
    if global.output == .json { console.print(anchor.text + "\n") }
  }
}
