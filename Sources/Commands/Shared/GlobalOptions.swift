public import CommandLineKit

/// The options that every command takes.
public struct GlobalOptions: ParsableArguments {
  @OptionGroup var connection: ConnectionOptions

  @Option(name: [.customShort("o"), .long], help: ArgumentHelp("form of the output", valueName: "format"))
  var output = OutputFormat.table

  /// Options as they are without any flag.
  public init() {}
}
