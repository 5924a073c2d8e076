import EventPattern

extension FuzzTarget {
  /// CloudWatch Logs filter patterns and messages: two lines.
  ///
  /// Laws: a refusal is one line; the same question has the same answer, whatever the message.
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
    try FuzzFinding.require(
      pattern.matches(message) == pattern.matches(message), "two answers to one question")
  }
}
