public import CommandLineKit

/// The options of every command but the form of its output.
public struct ConnectionOptions: ParsableArguments {
  @Option(help: ArgumentHelp("profile to take credentials and settings from", valueName: "name"))
  var profile: String?

  @Option(help: ArgumentHelp("Region to call", valueName: "name"))
  var region: String?

  @Option(
    name: .customLong("endpoint-url"),
    help: ArgumentHelp("endpoint to call in place of AWS's, such as a lab's", valueName: "url"))
  var endpointURL: String?

  @Flag(name: .shortAndLong, help: "print results and errors only") var quiet = false

  @Flag(name: .shortAndLong, help: "tell of every call on standard error") var verbose = false

  @Flag(name: .customLong("no-color"), help: "print without colours") var noColor = false

  @Flag(name: .customLong("no-progress"), help: "do not show progress") var noProgress = false

  /// Options as they are without any flag.
  public init() {}
}
