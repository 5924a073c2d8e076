import EventPattern

extension FuzzTarget {
  /// CloudWatch Logs filter patterns and messages: two lines.
  ///
  /// Laws: a refusal is one line; a message that does not match has a reason of one line, and one that matches has none.
  static let filterPattern = FuzzTarget(
    "filter-pattern",
    words: [
      "{ $.a = 1 }", "{ $.userIdentity.type = \"Root\" && ", "NOT EXISTS", "IS NULL", "[a, b=*x*, ...]",
      "%[a-z]+%", "?A",
      "-B", "||", "\"", "(", ")", "$.a[0].b", ">=", "\n",
    ]
  ) { input throws(FuzzFinding) in
    let lines = input.split(separator: 0x0A, maxSplits: 1, omittingEmptySubsequences: false)
    let pattern: FilterPattern
    do {
      pattern = try FilterPattern(parsing: String(decoding: lines[0], as: UTF8.self))
    } catch {
      try FuzzFinding.require(!"\(error)".utf8.contains(0x0A), "a refusal of several lines: \(error)")
      return
    }
    guard lines.count == 2 else { return }
    let message = Array(lines[1])
    let reason = pattern.mismatch(with: message)
    try FuzzFinding.require((reason == nil) == pattern.matches(message), "two answers to one question")
    try FuzzFinding.require(!(reason?.utf8.contains(0x0A) ?? false), "a reason of several lines")
  }
}
