public import CommandLineKit
internal import Identity
internal import JSONTree
public import Operations

/// How opening or closing password recovery ended, for people and for programs.
public struct RecoveryView: Sendable {
  private let account: Account
  private let result: PasswordRecovery.Result

  /// Creates a view of what was done in an account.
  public init(_ result: PasswordRecovery.Result, in account: Account) {
    self.account = account
    self.result = result
  }

  /// One sentence.
  public func text(width: Int?, style: TerminalStyle) -> String {
    let name = account.name.isEmpty ? account.id.rawValue : "\(account.name) (\(account.id))"
    return TextParagraph(width: width, style: style).render("\(name): \(result.words)", indent: 2)
  }

  /// A document of the schema `rootlatch.recovery/1`.
  public var json: String {
    let (state, isChange) =
      switch result {
      case .opened: ("open", true)
      case .wasOpen: ("open", false)
      case .closed: ("closed", true)
      case .wasClosed: ("closed", false)
      }
    let document: JSON = [
      "schema": "rootlatch.recovery/1", "account": .string(account.id.rawValue),
      "name": .string(account.name), "state": .string(state), "changed": .bool(isChange),
    ]
    return document.indented + "\n"
  }
}
