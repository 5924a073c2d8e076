import EventPattern

extension FuzzTarget {
  /// EventBridge patterns and events: two lines.
  ///
  /// Law: matching many rules at once says of each what explaining it alone says.
  static let eventPattern = FuzzTarget(
    "event-pattern",
    words: [
      #"{"prefix":"a"}"#, #"{"anything-but":["#, #"{"numeric":[">",0,"<=",5e9]}"#, #"{"exists":false}"#,
      #"{"wildcard":"*a*"}"#, #"{"equals-ignore-case":"É"}"#, #"{"cidr":"10.0.0.0/8"}"#, #""$or":["#,
      #"{"suffix":"#,
      "\n", #"{"detail":{"a":["#, "null", "[]", #"\u0041"#,
    ]
  ) { input throws(FuzzFinding) in
    let lines = input.split(separator: 0x0A, maxSplits: 1, omittingEmptySubsequences: false)
    let text = String(decoding: lines[0], as: UTF8.self)
    guard let pattern = try? EventPattern(parsing: text) else { return }
    guard lines.count == 2 else { return }
    let event = Array(lines[1])
    let matcher = EventMatcher([("one", pattern), ("two", pattern)])
    let together = try? matcher.matches(event)
    let alone = try? pattern.explain(event)
    try FuzzFinding.require((together == nil) == (alone == nil), "one takes the event and the other does not")
    guard let together, let alone else { return }
    try FuzzFinding.require(
      together == (alone.isMatch ? ["one", "two"] : []), "together \(together), alone \(alone.isMatch)")
  }
}
