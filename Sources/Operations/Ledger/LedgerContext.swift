public import Identity

/// Who does something, where and why: what all entries of one run of a command share.
public struct LedgerContext: Hashable, Sendable {
  /// The id of the run: 16 hexadecimal digits that tie its entries together.
  public var run: String
  /// The command, such as `audit` or `unlock bucket`, with its version.
  public var command: String
  /// The ARN of the caller.
  public var caller: String
  /// The account of the caller.
  public var callerAccount: AccountID
  /// The machine's name.
  public var host: String
  /// The user of the operating system.
  public var user: String
  /// The endpoint in place of AWS's own, such as a lab's; nil where AWS itself was called.
  public var endpoint: String?
  /// Why, in the words of whoever ran it.
  public var reason: String?
  /// The ticket that asks for it.
  public var ticket: String?

  /// Puts a context together, with the id of a new run unless one is given.
  public init(
    run: String = LedgerContext.newRun(), command: String, caller: String, callerAccount: AccountID,
    host: String, user: String, endpoint: String? = nil, reason: String? = nil, ticket: String? = nil
  ) {
    self.run = run
    self.command = command
    self.caller = caller
    self.callerAccount = callerAccount
    self.host = host
    self.user = user
    self.endpoint = endpoint
    self.reason = reason
    self.ticket = ticket
  }

  /// The id of a new run.
  public static func newRun() -> String {
    let digits = String(UInt64.random(in: .min ... .max), radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
