public import CommandLineKit

/// The options of a command whose output has several forms.
public struct GlobalOptions<Forms: OutputForms>: ParsableArguments {
  @OptionGroup var connection: ConnectionOptions

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("form of the output", valueName: "format"))
  var form = OutputFormArgument<Forms>()

  /// The form that is wanted.
  var output: OutputFormat { form.format }

  /// Options as they are without any flag.
  public init() {}
}
