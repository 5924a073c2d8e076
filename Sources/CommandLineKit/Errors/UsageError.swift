/// A command line that cannot be read; it ends the process with status 2.
public struct UsageError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kind of mistake; more may be added.
  public struct Code: Hashable, Sendable {
    private enum Storage: Hashable, Sendable {
      case unknownOption, unknownCommand, missingCommand, missingValue, unexpectedValue, invalidValue
      case missingArgument, unexpectedArgument, invalid
    }

    private let storage: Storage

    /// No option has this name.
    public static let unknownOption = Code(storage: .unknownOption)

    /// No subcommand has this name.
    public static let unknownCommand = Code(storage: .unknownCommand)

    /// A group was named without one of its subcommands.
    public static let missingCommand = Code(storage: .missingCommand)

    /// An option stands without its value.
    public static let missingValue = Code(storage: .missingValue)

    /// A flag was given a value.
    public static let unexpectedValue = Code(storage: .unexpectedValue)

    /// A value is not one of its type.
    public static let invalidValue = Code(storage: .invalidValue)

    /// A required option or argument is absent.
    public static let missingArgument = Code(storage: .missingArgument)

    /// There are more arguments than places for them.
    public static let unexpectedArgument = Code(storage: .unexpectedArgument)

    /// The command refused the combination of its values.
    public static let invalid = Code(storage: .invalid)
  }

  /// The kind of mistake.
  public let code: Code

  /// What is wrong, in one line without control characters: lower case, no final period.
  public let message: String

  /// The words that lead to the command whose help explains more, the tool's name first.
  public let commandPath: [String]

  /// The process status for wrong usage, 2.
  public var exitCode: ExitCode { .usage }

  /// The message, and below it where to read on.
  public var report: String {
    message + "\nsee `\((commandPath + ["--help"]).joined(separator: " "))`"
  }

  /// The message.
  public var description: String { message }

  init(_ code: Code, _ message: String, of node: CommandNode) {
    self.init(code, message, path: node.path)
  }

  private init(_ code: Code, _ message: String, path: [String]) {
    self.code = code
    self.message = message
    commandPath = path
  }

  /// The same mistake with a question behind it, unless one is there already.
  func asking(_ question: String) -> UsageError {
    message.hasSuffix("?") ? self : UsageError(code, "\(message); \(question)", path: commandPath)
  }
}
