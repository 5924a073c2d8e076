internal import AWSClient
internal import CloudTrail
import CommandLineKit
internal import Detection
internal import Geolocation
internal import HostSystem
internal import Identity
internal import Operations

/// `rootlatch trail scan`.
struct TrailScanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scan",
    abstract: "Find what root did in archives of CloudTrail records.",
    discussion: """
      Reads files, folders and buckets (`s3://bucket/prefix`) with everything below them: log files as CloudTrail \
      delivers them, packed or not, JSON Lines, EventBridge events, answers of LookupEvents, exports of CloudWatch \
      Logs. `-` is standard input, `lookup:us-east-1` the event history of a Region, 90 days at the most, at two \
      calls a second, and `queue:URL` an SQS queue of records or of word about new log files, such as a dead-letter \
      queue: what waits in it is read and left there. Of folders in CloudTrail's layout, what lies outside of --account, --region, --since and \
      --until is not opened. Buckets need s3:ListBucket and s3:GetObject, histories cloudtrail:LookupEvents, \
      queues sqs:ReceiveMessage and sqs:ChangeMessageVisibility.

      Damaged files are told with the place, and what stands in front of the damage is read. A record that is there \
      twice counts once. What is kept in memory are the records that concern root, and with --all at most 200,000 \
      names and values for each of --threads, not the archive.

      With --ledger each root session is looked up in the ledger: one of its time that nobody wrote down is critical. \
      With --geoip incidents and the timeline say where addresses are, and journeys that nobody makes are told.

      Exit status: 0 nothing to look into; 1 incidents from --fail-on up, damaged files, nothing \
      that is a record, or more root activity than there is room for; 2 wrong usage; 3 nothing \
      could be read; 4 interrupted, and what there was has been printed.
      """,
    examples: [
      Example("rootlatch trail scan AWSLogs/", "what root did, from an archive"),
      Example("rootlatch trail scan AWSLogs/ --since 30d -o html > root.html", "a page for the last month"),
      Example("rootlatch trail scan AWSLogs/ -o csv > timeline.csv", "the timeline for a spreadsheet"),
      Example("zcat *.gz | rootlatch trail scan - -o json", "everything as one document"),
      Example("rootlatch trail scan AWSLogs/ --all", "who else did what"),
      Example("rootlatch trail scan AWSLogs/ --ledger ledger.db", "root sessions that nobody wrote down"),
      Example("rootlatch trail scan s3://logs/AWSLogs/ --since 7d", "from the bucket of the trail"),
      Example(
        "rootlatch trail scan lookup:us-east-1 lookup:us-west-2 --checkpoint history.jsonl",
        "where there is no trail; the same again goes on after an interruption"),
    ])

  @Argument(
    help: ArgumentHelp(
      "files, folders, s3://bucket/prefix, lookup:region, queue:url, or `-`", valueName: "source"),
    completion: .file)
  var paths: [String] = []

  @Option(help: ArgumentHelp("only records from then on", valueName: "moment"))
  var since: MomentArgument?

  @Option(help: ArgumentHelp("only records before then", valueName: "moment"))
  var until: MomentArgument?

  @Option(help: ArgumentHelp("only records of an account", valueName: "id"))
  var account: [String] = []

  @Option(help: ArgumentHelp("only records of a Region", valueName: "name"))
  var region: [String] = []

  @Option(
    help: ArgumentHelp(
      "keep what is read of event histories in a file, and go on from it", valueName: "file"),
    completion: .file)
  var checkpoint: String?

  @Flag(
    name: .customLong("requester-pays"),
    help: "pay for requests to buckets that ask for it (Requester Pays)")
  var requesterPays = false

  @Flag(help: "profile every identity, not only root") var all = false

  @Flag(help: "with `-o jsonl`, every record that concerns root, in the order of time") var records = false

  @Option(help: ArgumentHelp("rules of your own", valueName: "file"), completion: .file)
  var rules: String?

  @Option(help: ArgumentHelp("MaxMind database of places or networks", valueName: "file"), completion: .file)
  var geoip: [String] = []

  @Option(
    help: ArgumentHelp("ledger to hold root sessions against", valueName: "file"), completion: .file)
  var ledger: String?

  @Option(
    name: .customLong("fail-on"),
    help: ArgumentHelp("least severity of an incident for exit status 1", valueName: "severity"))
  var failOn = SeverityArgument.low

  @Option(
    help: ArgumentHelp("files to read at the same time; as many as there are cores", valueName: "number"))
  var threads: Int?

  @Option(name: [.customShort("o"), .long], help: ArgumentHelp("form of the output", valueName: "format"))
  var output = TrailScanFormat.table

  @OptionGroup(title: "Global options") var scan: TrailScanGlobalOptions

  mutating func validate() throws {
    guard !paths.isEmpty else {
      throw ValidationError("there is nothing to read: name files or folders, or `-`")
    }
    for id in account where AccountID(rawValue: id) == nil {
      throw ValidationError("`--account \(id)` is not an account id of twelve digits")
    }
    for name in region where (try? Region(name)) == nil {
      throw ValidationError("`--region \(name)` is not the name of a Region")
    }
    for path in paths where TrailScanSource(path) == nil {
      throw ValidationError("`\(path)` is none of s3://BUCKET/PREFIX, lookup:REGION and queue:URL")
    }
    if checkpoint != nil, !paths.contains(where: { $0.hasPrefix("lookup:") }) {
      throw ValidationError("`--checkpoint` is for event histories: name `lookup:REGION`")
    }
    if let threads, !(1...256).contains(threads) {
      throw ValidationError("`--threads \(threads)` is not a number from 1 to 256")
    }
    if records, output != .jsonl { throw ValidationError("`--records` needs `-o jsonl`") }
    if let since, let until, since.moment >= until.moment {
      throw ValidationError("`--since` is not before `--until`")
    }
  }

  mutating func run() async throws {
    let environment = ProcessEnvironment.current()
    let console = Console.standard(scan.connection(region: region.first), environment: environment)
    var options = TrailScanOptions()
    options.filter.accounts = Set(account)
    options.filter.regions = Set(region)
    options.filter.since = since?.moment
    options.filter.until = until?.moment
    options.now = RealTime.now()
    options.profilesEveryone = all
    options.keepsTimeline = output.needsTimeline || records
    options.workers = threads ?? Machine.coreCount
    if let folder = environment["TMPDIR"], !folder.isEmpty { options.temporaryFolder = folder }
    options.engine = DetectionEngine(
      directory: try directory(console), recorded: try recorded(console),
      rules: try rules.map { path throws(ExitCode) in try Self.rules(path, console) } ?? UserRules())
    if let checkpoint { options.checkpoint = try opened(checkpoint, options, console) }
    let sources = paths.compactMap { TrailScanSource($0) }
    let client =
      sources.contains(where: \.isRemote)
      ? try AWSClient.make(
        scan.connection(region: region.first), environment: ClientEnvironment.current(), console: console
      ).payingForRequests(requesterPays)
      : nil
    let work = TrailScanRun(
      sources: sources, client: client, options: options, format: output, withRecords: records,
      failOn: failOn.severity,
      console: console)
    let code = await InterruptibleWork.run { await work.run() }
    guard code == .success else { throw code }
  }

  private func opened(
    _ path: String, _ options: TrailScanOptions, _ console: Console
  ) throws(ExitCode) -> LookupCheckpoint {
    do {
      let checkpoint = try LookupCheckpoint(
        path: path, since: options.filter.since, until: options.filter.until,
        takesAll: all || rules != nil)
      if checkpoint.isResumed { console.note("going on with what `\(path)` has of event histories") }
      return checkpoint
    } catch {
      console.error("\(error)")
      throw .impossible
    }
  }

  private func directory(_ console: Console) throws(ExitCode) -> (any AddressDirectory)? {
    guard !geoip.isEmpty else { return nil }
    do {
      return MaxMindDirectory(try geoip.map { try MaxMindDatabase(path: $0) })
    } catch {
      console.error("\(error)")
      throw .impossible
    }
  }

  /// The sessions of the ledger that was named; without one, sessions are told and not reconciled.
  private func recorded(_ console: Console) throws(ExitCode) -> RecordedSessions? {
    guard let ledger else { return nil }
    guard PrivateFile(ledger).exists else {
      console.error("there is no ledger `\(ledger)`")
      throw .impossible
    }
    do {
      var sessions = LedgerSessions(try Ledger(path: ledger))
      try sessions.read()
      return sessions.sessions
    } catch {
      console.error("\(error)")
      throw .impossible
    }
  }

  private static func rules(_ path: String, _ console: Console) throws(ExitCode) -> UserRules {
    do {
      return try UserRules(parsing: InputFile(path).read(limit: 4 << 20))
    } catch {
      console.error("`\(path)`: \(error)")
      throw .impossible
    }
  }
}
