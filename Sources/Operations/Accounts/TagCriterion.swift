/// A tag that an account must carry, with a value or with any.
public struct TagCriterion: Hashable, Sendable {
  /// The key.
  public let key: String
  /// The value; nil for any.
  public let value: String?

  /// Reads `KEY` or `KEY=VALUE`; nil where the key is missing.
  public init?(_ text: String) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let key = parts.first, !key.isEmpty else { return nil }
    self.key = String(key)
    self.value = parts.count > 1 ? String(parts[1]) : nil
  }

  func matches(_ tags: [String: String]) -> Bool {
    guard let found = tags[key] else { return false }
    return value.map { $0 == found } ?? true
  }
}
