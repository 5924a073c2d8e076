internal import CloudTrail
internal import Detection
internal import Identity
public import Operations

/// A scan as one page that needs nothing from elsewhere: no scripts, no fonts, no images.
public struct TrailScanHTMLView: Sendable {
  /// How many values of a group are shown.
  private static let shown = 25

  /// Creates a view.
  public init() {}

  /// Hands the page over piece by piece.
  public func write(_ result: TrailScanResult, to output: (String) throws -> Void) rethrows {
    let incidents = result.report.incidents
    try output(Self.head)
    try output(Self.cards(result))
    try output("<h2>Incidents</h2>\n")
    try IncidentHTMLView().write(incidents.sorted { $0.severity > $1.severity }, to: output)
    try output(Self.sessions(result.report.sessions))
    try output("<h2>\(result.profile == nil ? "Where root was active" : "Who was active, and where")</h2>\n")
    for group in TrailScanRanking.groups(result) { try output(Self.table(group)) }
    try output(Self.damages(result.damages))
    try output("<h2>What was read</h2>\n<ul>\n")
    for sentence in TrailScanSentences.sentences(result) { try output("<li>\(escaped(sentence))</li>\n") }
    try output("</ul>\n</main>\n</body>\n</html>\n")
  }

  private func escaped(_ text: String) -> String { IncidentHTMLView.escaped(text) }

  private static func cards(_ result: TrailScanResult) -> String {
    let summary = result.summary
    let worst = result.report.incidents.map(\.severity).max()
    let cards = [
      ("incidents", TrailScanSentences.grouped(result.report.incidents.count), worst?.rawValue ?? "none"),
      ("root sessions", TrailScanSentences.grouped(summary.rootSessions), "plain"),
      ("records by root", TrailScanSentences.grouped(summary.rootRecords), "plain"),
      ("records", TrailScanSentences.grouped(summary.records), "plain"),
      ("files", TrailScanSentences.grouped(summary.files), "plain"),
      (
        "damaged files", TrailScanSentences.grouped(summary.damagedFiles),
        summary.damagedFiles > 0 ? "medium" : "plain"
      ),
    ]
    let items = cards.map { "<li class=\"\($0.2)\"><b>\($0.1)</b> \($0.0)</li>\n" }.joined()
    return "<ul class=\"cards\">\n\(items)</ul>\n"
  }

  private static func sessions(_ sessions: [ActivitySession]) -> String {
    guard !sessions.isEmpty else { return "" }
    var text = """
      <h2>Sessions</h2>
      <div class="table"><table>
      <tr><th>First seen<th>Last seen<th>Account<th>Kind<th>MFA<th class="n">Records<th class="n">Failed<th>From<th>APIs

      """
    for session in sessions.suffix(500) {
      let mfa = session.isMFAAuthenticated.map { $0 ? "yes" : "no" } ?? "-"
      let cells = [
        session.firstSeen.iso8601, session.lastSeen.iso8601, session.account, session.kind.rawValue, mfa,
      ]
      text += "<tr>" + cells.map { "<td>\(IncidentHTMLView.escaped($0))" }.joined()
      text += "<td class=\"n\">\(session.count)<td class=\"n\">\(session.failureCount)"
      text += "<td>\(names(session.addresses))<td>\(names(session.actions))\n"
    }
    let rest = sessions.count - 500
    return text + "</table></div>\n" + (rest > 0 ? "<p>\(rest) earlier sessions are left out.</p>\n" : "")
  }

  private static func names(_ tallies: [String: Detection.Tally]) -> String {
    let sorted = tallies.sorted {
      $0.value.count != $1.value.count ? $0.value.count > $1.value.count : $0.key < $1.key
    }
    let more = sorted.count > 4 ? " and \(sorted.count - 4) more" : ""
    return sorted.prefix(4).map { "<code>\(IncidentHTMLView.escaped($0.key))</code>" }.joined(separator: " ")
      + more
  }

  private static func table(_ group: TrailScanRanking.Group) -> String {
    let heading =
      group.heading == "API" ? "API" : group.heading.prefix(1) + group.heading.dropFirst().lowercased()
    var text =
      "<div class=\"table\"><table>\n<tr><th>\(heading)<th class=\"n\">Records<th class=\"n\">Failed<th>First seen<th>Last seen\n"
    for (name, tally) in group.values.prefix(shown) {
      text +=
        "<tr><td>\(IncidentHTMLView.escaped(name))<td class=\"n\">\(tally.count)<td class=\"n\">\(tally.failures)"
      text +=
        "<td>\(Timestamp(seconds: Int64(tally.first)).iso8601)<td>\(Timestamp(seconds: Int64(tally.last)).iso8601)\n"
    }
    let rest = group.values.count - shown
    return text + "</table></div>\n" + (rest > 0 ? "<p>and \(rest) more</p>\n" : "")
  }

  private static func damages(_ damages: [DamagedTrailFile]) -> String {
    guard !damages.isEmpty else { return "" }
    let rows = damages.prefix(200).map { damage in
      "<tr><td>\(IncidentHTMLView.escaped(damage.path))<td>\(IncidentHTMLView.escaped(damage.reason))"
        + "<td class=\"n\">\(damage.recordCount)\n"
    }
    return
      "<h2>Damaged files</h2>\n<div class=\"table\"><table>\n<tr><th>File<th>Damage<th class=\"n\">Records read\n"
      + rows.joined() + "</table></div>\n"
  }

  private static let head = """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <title>Root activity in CloudTrail</title>
    <style>
    :root { color-scheme: light dark; --line: #8884; --soft: #8881; }
    body { font: 15px/1.5 system-ui, sans-serif; margin: 0; }
    main { max-width: 1100px; margin: 0 auto; padding: 1.5rem; }
    h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin: 2rem 0 .6rem; } h3 { font-size: 1rem; margin: 0 0 .3rem; }
    .cards { display: flex; flex-wrap: wrap; gap: .7rem; padding: 0; list-style: none; }
    .cards li { border: 1px solid var(--line); border-radius: 8px; padding: .5rem 1rem; }
    .cards b { display: block; font-size: 1.4rem; }
    .cards .critical, .cards .high { border-color: #d1242f; } .cards .medium { border-color: #bf8700; }
    .table { overflow-x: auto; }
    table { border-collapse: collapse; width: 100%; margin: 0 0 1.2rem; font-size: .88rem; }
    th, td { text-align: left; padding: .3rem .6rem; border-bottom: 1px solid var(--line); vertical-align: top;
      overflow-wrap: break-word; }
    th { white-space: nowrap; } .n { text-align: right; white-space: nowrap; }
    .incident { border: 1px solid var(--line); border-left: 5px solid #6e7781; border-radius: 6px; padding: .8rem 1rem;
      margin: 0 0 .9rem; }
    .incident.critical, .incident.high { border-left-color: #d1242f; } .incident.medium { border-left-color: #bf8700; }
    .incident.low { border-left-color: #0969da; }
    .incident { overflow-wrap: anywhere; }
    .incident p { margin: .2rem 0; } .incident ul, .incident ol { margin: .4rem 0; padding-left: 1.4rem; }
    .severity { text-transform: uppercase; font-size: .75rem; letter-spacing: .04em; margin-right: .4rem; opacity: .8; }
    .source { font-size: .85rem; opacity: .75; }
    code { background: var(--soft); border-radius: 4px; padding: 0 .25rem; font-size: .85em; }
    </style>
    </head>
    <body>
    <main>
    <h1>Root activity in CloudTrail</h1>

    """
}
