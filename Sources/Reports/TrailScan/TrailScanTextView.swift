internal import CloudTrail
public import CommandLineKit
internal import Detection
internal import Identity
public import Operations

/// A scan for people: what was read, what is wrong with it, what happened, and who was active from where.
public struct TrailScanTextView: Sendable {
  /// How many values of a group are shown.
  private static let shown = 8

  private let width: Int?
  private let style: TerminalStyle

  /// Creates a view for an output of a width; nil for as wide as it is.
  public init(width: Int?, style: TerminalStyle) {
    self.width = width
    self.style = style
  }

  /// Hands the text over piece by piece.
  public func write(_ result: TrailScanResult, to output: (String) throws -> Void) rethrows {
    let incidents = result.report.incidents
    if !incidents.isEmpty {
      let rows = Self.mostUrgent(incidents)
      try output(IncidentTextView.overview(rows, width: width, style: style))
      if rows.count < incidents.count {
        let left = incidents.count - rows.count
        try output("and \(left) less urgent or earlier incidents: see `-o jsonl`\n".folded(to: width))
      }
      let worth = incidents.filter { $0.severity >= .medium }
      for incident in worth.suffix(20) {
        try IncidentTextView(width: width, style: style).write(incident, to: output)
      }
      if worth.count > 20 {
        try output("\n\(worth.count - 20) earlier incidents are left out: see `-o jsonl`\n")
      }
      try output("\n")
    }
    for group in TrailScanRanking.groups(result) { try output(table(group) + "\n") }
    try output(damages(result))
    let paragraph = TextParagraph(width: width, style: style)
    try output(TrailScanSentences.sentences(result).map { paragraph.render($0, indent: 2) }.joined())
  }

  /// How many incidents have a row.
  private static let rows = 200

  /// The most urgent incidents, of equally urgent ones the latest, in the order of time.
  private static func mostUrgent(_ incidents: [Incident]) -> [Incident] {
    guard incidents.count > rows else { return incidents }
    let order = incidents.indices.sorted { left, right in
      incidents[left].severity != incidents[right].severity
        ? incidents[left].severity > incidents[right].severity : left > right
    }
    return order.prefix(rows).sorted().map { incidents[$0] }
  }

  private func table(_ group: TrailScanRanking.Group) -> String {
    var table = TextTable(columns: [
      // Names are wanted whole; what programs say of themselves is long.
      .init(group.heading, overflow: group.heading == "PROGRAM" ? .truncate : .wrap),
      .init("RECORDS", .right, overflow: .keep),
      .init("FAILED", .right, overflow: .keep),
      .init("FIRST SEEN", overflow: .keep, dispensability: 2),
      .init("LAST SEEN", overflow: .keep, dispensability: 1),
    ])
    for (name, tally) in group.values.prefix(Self.shown) {
      table.append([
        .init(name.isEmpty ? "-" : name), .init(String(tally.count)), .init(String(tally.failures)),
        .init(Timestamp(seconds: Int64(tally.first)).iso8601),
        .init(Timestamp(seconds: Int64(tally.last)).iso8601),
      ])
    }
    let rest = group.values.count - Self.shown
    return table.render(width: width, style: style) + (rest > 0 ? "and \(rest) more\n" : "")
  }

  private func damages(_ result: TrailScanResult) -> String {
    guard !result.damages.isEmpty else { return "" }
    var text = ""
    let paragraph = TextParagraph(width: width, style: style)
    for damage in result.damages.prefix(20) {
      let read = damage.recordCount == 1 ? "1 record was read" : "\(damage.recordCount) records were read"
      text += paragraph.render(
        "`\(damage.path)`: \(damage.reason); \(read)", indent: 9, label: .init("DAMAGED  ", .yellow))
    }
    let rest = result.summary.damagedFiles - min(result.damages.count, 20)
    if rest > 0 { text += "and \(rest) more damaged files: see `-o json`\n" }
    return text + "\n"
  }
}
