internal import AWSClient
import CommandLineKit
internal import HostSystem
internal import Identity
internal import Operations

/// `rootlatch trail verify`.
struct TrailVerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Verify that log files are those that CloudTrail delivered.",
    discussion: """
      Follows the digests that CloudTrail signs every hour, each over the one before: every signature, every hash of \
      a log file, and every gap. A bucket is read as `aws cloudtrail validate-logs` reads it, but for all accounts, \
      Regions and trails below the prefix at once.

      A folder is a copy of the bucket from `AWSLogs/` on, as `aws s3 sync` makes it. A copy has no metadata, and S3 \
      keeps the signature there: every digest is verified by the signature that the one after it repeats, and the \
      newest by FILE.metadata.json, the answer of `aws s3api head-object`. The public keys come from \
      `ListPublicKeys`, or from a file with the answer of `aws cloudtrail list-public-keys`.

      Exit status: 0 all valid, without a gap; 1 something is invalid, not verified or missing, or there are no \
      digests; 2 wrong usage; 3 it could not be done; 4 interrupted, and what there was has been printed.
      """,
    examples: [
      Example("rootlatch trail verify s3://my-trail-bucket", "everything in a bucket"),
      Example(
        "rootlatch trail verify s3://my-trail-bucket/prod --since 7d --trail main", "one trail, one week"),
      Example("rootlatch trail verify ./AWSLogs --public-keys keys.json", "a copy, without a network"),
      Example("rootlatch trail verify ./AWSLogs --no-signatures", "only hashes and the chain"),
    ])

  @Argument(
    help: ArgumentHelp("folders, or one bucket", valueName: "folder|s3://bucket/prefix"),
    completion: .directory)
  var places: [String] = []

  @Option(help: ArgumentHelp("only digests from then on", valueName: "moment"))
  var since: MomentArgument?

  @Option(help: ArgumentHelp("only digests until then", valueName: "moment"))
  var until: MomentArgument?

  @Option(help: ArgumentHelp("only log files of an account", valueName: "id"))
  var account: [String] = []

  @Option(
    name: .customLong("log-region"), help: ArgumentHelp("only log files of a Region", valueName: "name"))
  var logRegion: [String] = []

  @Option(help: ArgumentHelp("only log files of a trail", valueName: "name"))
  var trail: [String] = []

  @Option(
    name: .customLong("public-keys"),
    help: ArgumentHelp("file with the answer of `aws cloudtrail list-public-keys`", valueName: "file"),
    completion: .file)
  var publicKeys: String?

  @Flag(name: .customLong("no-signatures"), help: "verify hashes and the chain only") var noSignatures = false

  @Flag(
    name: .customLong("requester-pays"),
    help: "pay for requests to buckets that ask for it (Requester Pays)")
  var requesterPays = false

  @Option(help: ArgumentHelp("files to read at the same time, 1 to 256", valueName: "number"))
  var concurrency = 16

  @OptionGroup(title: "Global options") var global: GlobalOptions<DocumentForms>

  mutating func validate() throws {
    guard !places.isEmpty else {
      throw ValidationError("there is nothing to verify: name folders, or a bucket as `s3://bucket/prefix`")
    }
    if places.count > 1, let bucket = places.first(where: { $0.hasPrefix("s3://") }) {
      throw ValidationError("`\(bucket)` does not go with other places")
    }
    if places[0].hasPrefix("s3://"), Self.bucket(places[0]) == nil {
      throw ValidationError("`\(places[0])` is not of the form `s3://bucket/prefix`")
    }
    for id in account where AccountID(rawValue: id) == nil {
      throw ValidationError("`--account \(id)` is not an account id of twelve digits")
    }
    if noSignatures, publicKeys != nil {
      throw ValidationError("`--public-keys` does not go with `--no-signatures`")
    }
    guard (1...256).contains(concurrency) else {
      throw ValidationError("`--concurrency \(concurrency)` is not a number from 1 to 256")
    }
    if let since, let until, since.moment >= until.moment {
      throw ValidationError("`--since` is not before `--until`")
    }
  }

  mutating func run() async throws {
    let environment = ClientEnvironment.current()
    let console = Console.standard(global, environment: environment.variables)
    var options = TrailVerifyOptions(until: until?.moment ?? RealTime.now().wholeSeconds)
    options.since = since?.moment
    options.accounts = Set(account)
    options.regions = Set(logRegion)
    options.trails = Set(trail)
    options.leavesOutSignatures = noSignatures
    options.concurrency = concurrency
    let verifier = try verifier(options, environment, console)
    let work = TrailVerifyRun(verifier: verifier, format: global.output, console: console)
    let code = await InterruptibleWork.run { await work.run() }
    guard code == .success else { throw code }
  }

  private func verifier(
    _ options: TrailVerifyOptions, _ environment: ClientEnvironment, _ console: Console
  ) throws -> TrailVerifier {
    var keys: TrailVerifier.Keys?
    if let publicKeys {
      do {
        keys = .document(try InputFile(publicKeys).read(limit: 16 << 20), named: publicKeys)
      } catch {
        console.error("\(error)")
        throw ExitCode.impossible
      }
    }
    guard let (bucket, prefix) = Self.bucket(places[0]) else {
      if keys == nil, !noSignatures {
        keys = .service(try AWSClient.make(global, environment: environment, console: console))
      }
      return TrailVerifier(folders: places, keys: keys, options)
    }
    let client = try AWSClient.make(global, environment: environment, console: console)
      .payingForRequests(requesterPays)
    return TrailVerifier(
      bucket: bucket, prefix: prefix, client, keys: keys ?? .service(client), options)
  }

  /// The bucket and the prefix of a URL; nil where it is none.
  private static func bucket(_ url: String) -> (String, String)? {
    guard url.hasPrefix("s3://") else { return nil }
    let parts: [Substring] = url.dropFirst(5).split(
      separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard let bucket = parts.first, (3...63).contains(bucket.utf8.count) else { return nil }
    return (String(bucket), parts.count > 1 ? String(parts[1]) : "")
  }
}
