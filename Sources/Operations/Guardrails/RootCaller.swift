internal import Identity

/// A root user as the keys of a policy's conditions see it.
struct RootCaller: Hashable, Sendable {
  /// What a condition key holds.
  enum Value: Hashable {
    case absent
    case text(String)
    case undecided
  }

  let account: AccountID
  let partition: Partition
  /// Whether it is a session that AssumeRoot opened, rather than the owner of the password or a key.
  let isSession: Bool

  /// The value of a key, whose name is in lower case.
  ///
  /// Keys that depend on the single request are undecided. Source: IAM User Guide, "AWS global condition
  /// context keys".
  func value(of key: String) -> Value {
    switch key {
    case "aws:principalarn": .text("arn:\(partition):iam::\(account):root")
    case "aws:principalaccount", "aws:userid": .text(account.rawValue)
    case "aws:principaltype": .text("Account")
    case "aws:principalisawsservice": .text("false")
    case "aws:assumedroot": isSession ? .text("true") : .absent
    case "aws:username": .absent
    default: key.hasPrefix("aws:principaltag/") ? .absent : .undecided
    }
  }
}
