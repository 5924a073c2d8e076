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
    try output(Self.period(result.report.sessions))
    try output(Self.cards(result))
    if let timeline = SessionTimelineHTML(result.report.sessions, incidents: incidents) {
      try output("<h2>Timeline</h2>\n" + timeline.text)
    }
    try output("<h2>Incidents</h2>\n")
    let urgent = incidents.sorted { $0.severity > $1.severity }
    try output(Self.overview(urgent))
    try IncidentHTMLView().write(urgent, to: output)
    try output(Self.sessions(result.report.sessions))
    let groups = TrailScanRanking.groups(result)
    if !groups.isEmpty {
      try output(
        "<h2>\(result.profile == nil ? "Where root was active" : "Who was active, and where")</h2>\n")
    }
    for group in groups { try output(Self.table(group)) }
    try output(Self.damages(result.damages))
    try output("<h2>What was read</h2>\n<ul>\n")
    for sentence in TrailScanSentences.sentences(result) {
      try output("<li>\(Self.escaped(sentence))</li>\n")
    }
    try output("</ul>\n</main>\n</body>\n</html>\n")
  }

  private static func escaped(_ text: String) -> String { IncidentHTMLView.escaped(text) }

  /// From when to when root was active.
  private static func period(_ sessions: [ActivitySession]) -> String {
    guard let first = sessions.map(\.firstSeen).min(), let last = sessions.map(\.lastSeen).max() else {
      return ""
    }
    return "<p class=\"source\">Root was active between \(IncidentHTMLView.time(first)) and "
      + "\(IncidentHTMLView.time(last)).</p>\n"
  }

  /// A row with a link for each incident, where there are more than fit on a screen.
  private static func overview(_ incidents: [Incident]) -> String {
    guard incidents.count > 3 else { return "" }
    let rows = incidents.map { incident in
      "<tr><td class=\"t\">\(incident.severity.rawValue)<td class=\"name\">"
        + "<a href=\"#incident-\(incident.id)\">\(escaped(incident.title))</a>"
        + "\(time(incident.firstSeen))<td class=\"n\">\(incident.session.count)\n"
    }
    return
      "<div class=\"table\"><table>\n<tr><th>Severity<th>What<th>First seen<th class=\"n\">Records\n"
      + rows.joined() + "</table></div>\n"
  }

  private static func cards(_ result: TrailScanResult) -> String {
    let summary = result.summary
    let worst = result.report.incidents.map(\.severity).max()
    let cards = [
      (result.report.incidents.count, "incident", "incidents", worst?.rawValue ?? "none"),
      (summary.rootSessions, "root session", "root sessions", "plain"),
      (summary.rootRecords, "record by root", "records by root", "plain"),
      (summary.records, "record", "records", "plain"),
      (summary.files, "file", "files", "plain"),
      (summary.damagedFiles, "damaged file", "damaged files", summary.damagedFiles > 0 ? "medium" : "plain"),
    ]
    let items = cards.map { number, one, many, kind in
      "<li class=\"\(kind)\"><b>\(Amount.grouped(number))</b> \(number == 1 ? one : many)</li>\n"
    }.joined()
    return "<ul class=\"cards\">\n\(items)</ul>\n"
  }

  private static func sessions(_ sessions: [ActivitySession]) -> String {
    guard !sessions.isEmpty else { return "" }
    var text = """
      <h2>Sessions</h2>
      <div class="table"><table>
      <tr><th>Seen<th>Account<th>Kind<th>MFA<th class="n">Records<th class="n">Failed<th>From<th>APIs

      """
    for session in sessions.suffix(500) {
      let mfa = session.isMFAAuthenticated.map { $0 ? "yes" : "no" } ?? "-"
      text += "<tr>\(time(session.firstSeen))"
      if session.lastSeen != session.firstSeen { text += "<br>to \(IncidentHTMLView.time(session.lastSeen))" }
      for cell in [session.account, session.kind.rawValue, mfa] {
        text += "<td class=\"t\">\(escaped(cell))"
      }
      text += "<td class=\"n\">\(session.count)<td class=\"n\">\(session.failureCount)"
      text += "<td>\(names(session.addresses))<td>\(names(session.actions))\n"
    }
    let rest = sessions.count - 500
    return text + "</table></div>\n" + (rest > 0 ? "<p>\(rest) earlier sessions are left out.</p>\n" : "")
  }

  private static func time(_ moment: Timestamp) -> String {
    "<td class=\"t\">\(IncidentHTMLView.time(moment))"
  }

  private static func names(_ tallies: [String: Detection.Tally]) -> String {
    let sorted = tallies.sorted {
      $0.value.count != $1.value.count ? $0.value.count > $1.value.count : $0.key < $1.key
    }
    let more = sorted.count > 4 ? " and \(sorted.count - 4) more" : ""
    return sorted.prefix(4).map { "<code>\(escaped($0.key))</code>" }.joined(separator: " ")
      + more
  }

  private static func table(_ group: TrailScanRanking.Group) -> String {
    let heading =
      group.heading == "API" ? "API" : group.heading.prefix(1) + group.heading.dropFirst().lowercased()
    var text =
      "<div class=\"table\"><table>\n<tr><th>\(heading)<th class=\"n\">Records<th class=\"n\">Failed<th>First seen<th>Last seen\n"
    for (name, tally) in group.values.prefix(shown) {
      text +=
        "<tr><td class=\"name\">\(escaped(name))<td class=\"n\">\(tally.count)<td class=\"n\">\(tally.failures)"
      text +=
        time(Timestamp(seconds: Int64(tally.first))) + time(Timestamp(seconds: Int64(tally.last))) + "\n"
    }
    let rest = group.values.count - shown
    return text + "</table></div>\n" + (rest > 0 ? "<p>and \(rest) more</p>\n" : "")
  }

  private static func damages(_ damages: [DamagedTrailFile]) -> String {
    guard !damages.isEmpty else { return "" }
    let rows = damages.prefix(200).map { damage in
      "<tr><td>\(escaped(damage.path))<td>\(escaped(damage.reason))"
        + "<td class=\"n\">\(damage.recordCount)\n"
    }
    return
      "<h2>Damaged files</h2>\n<div class=\"table\"><table>\n<tr><th>File<th>Damage<th class=\"n\">Records read\n"
      + rows.joined() + "</table></div>\n"
  }
}
