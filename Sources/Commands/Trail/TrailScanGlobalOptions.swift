internal import CommandLineKit

/// The options of every command, for one whose `--region` says which records are wanted.
struct TrailScanGlobalOptions: ParsableArguments {
  @Option(help: ArgumentHelp("profile to take credentials and settings from", valueName: "name"))
  var profile: String?

  @Option(
    name: .customLong("endpoint-url"),
    help: ArgumentHelp("endpoint to call in place of AWS's, such as a lab's", valueName: "url"))
  var endpointURL: String?

  @Flag(name: .shortAndLong, help: "print results and errors only") var quiet = false

  @Flag(name: .shortAndLong, help: "tell of every call on standard error") var verbose = false

  @Flag(name: .customLong("no-color"), help: "print without colours") var noColor = false

  @Flag(name: .customLong("no-progress"), help: "do not show progress") var noProgress = false

  init() {}

  /// The same as other commands have them.
  func connection(region: String?) -> ConnectionOptions {
    var options = ConnectionOptions()
    options.profile = profile
    options.region = region
    options.endpointURL = endpointURL
    options.quiet = quiet
    options.verbose = verbose
    options.noColor = noColor
    options.noProgress = noProgress
    return options
  }
}
