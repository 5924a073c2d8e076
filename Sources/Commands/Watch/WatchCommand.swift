internal import AWSClient
internal import CommandLineKit
internal import Cryptography
internal import Detection
internal import HostSystem
internal import Identity
internal import Operations

/// `rootlatch watch`.
struct WatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Tell at once when root moves.",
    discussion: """
      Reads CloudTrail records as they come, makes sessions and incidents of them, and tells each incident once: on the \
      terminal, and to every sink that is named. Without a source it asks the event history (LookupEvents) of the \
      Regions in which root signs in: us-east-1, us-east-2 and us-west-2.

      A source is a file or folder, `s3://bucket/prefix` for the bucket of a trail, `queue:URL` for an SQS queue of \
      records or of word about new log files, `lookup:region`, or `-` for standard input; --files, --queue and \
      --lookup say the same. Buckets need s3:ListBucket and s3:GetObject, queues sqs:ReceiveMessage, \
      sqs:DeleteMessage and sqs:ChangeMessageVisibility, histories cloudtrail:LookupEvents.

      What was seen, what is usual and what waits for a sink is kept in the state file, so that a watch that was stopped \
      goes on where it was, and tells nothing twice. Each root session is looked up in the ledger: one that nobody wrote \
      down is critical.

      Exit status: 0 the sources ended, and no incident of --fail-on or more was told, or the output was all there was \
      to tell, and its reader went away; 1 one was told; 2 wrong usage; 3 it could not be done; 4 interrupted, state \
      saved.
      """,
    examples: [
      Example("rootlatch watch", "watch the account by its event history"),
      Example(
        "rootlatch watch queue:https://sqs.us-east-1.amazonaws.com/111122223333/root-events",
        "watch an organization by a queue behind EventBridge rules, or behind the trail's bucket"),
      Example(
        "rootlatch watch s3://trail-bucket/AWSLogs/o-example/ --state watch.db", "watch a trail's bucket"),
      Example(
        "rootlatch watch /var/log/cloudtrail --webhook https://alarm.example/hook",
        "watch files that appear in a folder"),
      Example("tail -F events.jsonl | rootlatch watch -", "watch a stream of records"),
      Example("rootlatch lab exec -- rootlatch watch --region us-east-1", "watch a lab"),
    ],
    environment: [
      EnvironmentVariable("ROOTLATCH_WEBHOOK_SECRET", "the key with which the posts of --webhook are signed"),
      EnvironmentVariable(
        "ROOTLATCH_TITLE, ROOTLATCH_SEVERITY",
        "set for the command of --exec: what was found, and how bad it is"),
    ])

  @Argument(
    help: ArgumentHelp(
      "files, folders, s3://bucket/prefix, queue:url, lookup:region, or `-`", valueName: "source"),
    completion: .file)
  var input: [String] = []

  @Option(help: ArgumentHelp("file or folder to watch", valueName: "path"), completion: .file)
  var files: [String] = []

  @Option(help: ArgumentHelp("queue to read, by its URL", valueName: "url")) var queue: [String] = []

  @Option(help: ArgumentHelp("Region whose event history to ask", valueName: "region")) var lookup: [String] =
    []

  @Option(
    help: ArgumentHelp(
      "seconds between two looks at files, buckets or the event history", valueName: "seconds"))
  var interval = 15.0

  @Option(
    help: ArgumentHelp("how far back buckets and histories are read the first time", valueName: "minutes"))
  var back = 60

  @Flag(
    name: .customLong("requester-pays"),
    help: "pay for requests to buckets that ask for it (Requester Pays)")
  var requesterPays = false

  @Flag(help: "end when everything that is there was read") var once = false

  @Option(
    name: .customLong("write"), help: ArgumentHelp("append incidents to a file", valueName: "file"),
    completion: .file)
  var write: [String] = []

  @Option(
    help: ArgumentHelp("post incidents to a URL, signed with $ROOTLATCH_WEBHOOK_SECRET", valueName: "url"))
  var webhook: [String] = []

  @Option(help: ArgumentHelp("publish incidents to an SNS topic", valueName: "arn")) var sns: [String] = []

  @Option(
    help: ArgumentHelp(
      "send incidents to syslog: a socket, host:port, or tcp://host:port", valueName: "target"))
  var syslog: [String] = []

  @Option(
    help: ArgumentHelp("run a command for each incident, the document on its input", valueName: "command"))
  var exec: [String] = []

  @Option(
    name: .customLong("min-severity"),
    help: ArgumentHelp("least severity that is told", valueName: "severity"))
  var least = SeverityArgument.low

  @Option(
    name: .customLong("fail-on"),
    help: ArgumentHelp("least severity for exit status 1", valueName: "severity"))
  var failOn = SeverityArgument.high

  @Option(help: ArgumentHelp("state file; in memory if absent", valueName: "file"), completion: .file)
  var state: String?

  @Option(help: ArgumentHelp("file with rules of your own", valueName: "file"), completion: .file) var rules:
    String?

  @Option(help: ArgumentHelp("MaxMind database of places or networks", valueName: "file"), completion: .file)
  var geoip: [String] = []

  @OptionGroup(title: "Ledger") var ledger: LedgerOptions

  @Flag(name: .customLong("no-ledger"), help: "look no session up in a ledger") var isWithoutLedger = false

  @OptionGroup(title: "Global options") var global: GlobalOptions<StreamForms>

  mutating func validate() throws {
    for text in input where TrailScanSource(text) == nil {
      throw ValidationError("`\(text)` is none of s3://BUCKET/PREFIX, queue:URL and lookup:REGION")
    }
    for url in queue where TrailScanSource("queue:\(url)") == nil {
      throw ValidationError("`--queue \(url)` is no URL of http or https")
    }
    guard input.count(where: { $0 == "-" }) <= 1 else {
      throw ValidationError("standard input can be read once")
    }
    guard (0.1...86_400).contains(interval) else {
      throw ValidationError("`--interval \(interval)` is not a number from 0.1 to 86400")
    }
    guard (0...129_600).contains(back) else {
      throw ValidationError(
        "`--back \(back)` is not a number from 0 to 129600: the event history has 90 days")
    }
    guard !isWithoutLedger || ledger.ledger == nil else {
      throw ValidationError("`--ledger` and `--no-ledger` exclude each other")
    }
    for name in lookup where (try? Region(name)) == nil { throw ValidationError("`\(name)` is no Region") }
  }

  /// Every source that was named, in whichever way.
  var sources: [TrailScanSource] {
    input.compactMap { TrailScanSource($0) } + files.map { .path($0) } + queue.map { .queue($0) }
      + lookup.compactMap { TrailScanSource("lookup:\($0)") }
  }

  mutating func run() async throws {
    let environment = ClientEnvironment.current()
    let console = Console.standard(global, environment: environment.variables)
    let setup = WatchSetup(command: self, environment: environment, console: console)
    let code = await InterruptibleWork.run { await setup.run() }
    guard code == .success else { throw code }
  }
}
