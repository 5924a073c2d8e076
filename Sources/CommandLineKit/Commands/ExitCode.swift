/// A process status; a command throws it to end without a message.
public struct ExitCode: Error, Hashable, Sendable, RawRepresentable {
  /// The status given to the operating system, 0 to 255.
  public var rawValue: Int32

  /// Creates a status.
  public init(rawValue: Int32) {
    self.rawValue = rawValue
  }

  /// Creates a status.
  public init(_ rawValue: Int32) {
    self.rawValue = rawValue
  }

  /// The command did what was asked.
  public static let success = ExitCode(0)

  /// The command line was wrong.
  public static let usage = ExitCode(2)
}
