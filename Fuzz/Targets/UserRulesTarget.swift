import CloudTrail
import Detection
import JSONTree

extension FuzzTarget {
  /// Files of rules: the rules on the first line, records on the others.
  ///
  /// Laws: a refusal is one line; names are each there once; a rule matches the same records alone and among others.
  static let userRules = FuzzTarget(
    "user-rules",
    words: [
      #"{"rules":["#, #"{"name":"a","#, #""pattern":{"detail":{"#,
      #""filter":"{ $.eventName = CreateUser }""#,
      #""severity":"high""#, #""title":"t""#, "]}", "\n", #"{"exists":false}"#, #"{"anything-but":["a"]}"#,
      #""detail-type":["AWS API Call via CloudTrail"]"#, #""eventTime":"2026-03-01T00:00:00Z""#,
      #""eventName":"CreateUser""#, #"{"wildcard":"*a*"}"#, #""$or":["#, "NOT EXISTS",
    ]
  ) { input throws(FuzzFinding) in
    let lines = input.split(separator: 0x0A, omittingEmptySubsequences: false)
    guard let first = lines.first else { return }
    let rules: UserRules
    do throws(UserRules.Invalid) {
      rules = try UserRules(parsing: Array(first))
    } catch {
      try FuzzFinding.require(
        !error.description.utf8.contains { $0 < 0x20 }, "a refusal of several lines: \(error)")
      return
    }
    let names = rules.rules.map(\.name)
    try FuzzFinding.require(Set(names).count == names.count, "two rules of one name")
    guard names.count <= 12, let list = try? JSON.parse(Array(first))["rules"]?.array else { return }
    // Two records of one id are one record, and which one stays is not said.
    var ids: Set<String> = []
    let events = lines.dropFirst().prefix(8).compactMap { try? TrailEvent(record: Array($0)) }
      .filter { ids.insert($0.id).inserted }
    let together = matches(rules, events)
    for (name, rule) in zip(names, list) {
      let file: JSON = ["rules": [rule]]
      guard let one = try? UserRules(parsing: file.bytes) else {
        throw FuzzFinding("`\(name)` is a rule among others and none alone")
      }
      try FuzzFinding.require(
        matches(one, events) == together.filter { $0.hasPrefix("user:\(name) ") },
        "`\(name)` matches something else among others")
    }
  }

  /// Which rules match which records, by detection and id.
  private static func matches(_ rules: UserRules, _ events: [TrailEvent]) -> [String] {
    var engine = DetectionEngine(rules: rules)
    for event in events { engine.add(event) }
    return engine.report().incidents.filter { $0.kind == .userRule }
      .flatMap { incident in
        incident.findings.flatMap { found in
          found.eventIDs.map { "\(found.detection.id) \($0)" }
        }
      }
      .sorted()
  }
}
