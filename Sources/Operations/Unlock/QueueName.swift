internal import Identity

/// A queue as somebody names it.
struct QueueName: Hashable, Sendable {
  let name: String
  let url: String?
  let region: Region?

  /// Reads a URL, an ARN or a name.
  ///
  /// - Throws: ``RootAccessError`` with code `usage` where it belongs to another account.
  init(_ text: String, account: AccountID) throws(RootAccessError) {
    let owner: String
    if text.hasPrefix("arn:") {
      guard let arn = try? ARN(text), arn.service == "sqs" else {
        throw RootAccessError(.usage, "`\(text)` is no ARN of a queue")
      }
      (name, url, region, owner) = (arn.resource, nil, try? Region(arn.region), arn.account)
    } else if text.contains("://") {
      let steps = text.split(separator: "/")
      guard steps.count >= 4 else {
        throw RootAccessError(
          .usage, "`\(text)` is no URL of a queue: it ends in the account's id and the name")
      }
      (name, url, region, owner) = (String(steps[steps.count - 1]), text, nil, String(steps[steps.count - 2]))
    } else {
      (name, url, region, owner) = (text, nil, nil, account.rawValue)
    }
    guard owner == account.rawValue else {
      throw RootAccessError(.usage, "the queue `\(text)` belongs to account \(owner), not to \(account)")
    }
  }
}
