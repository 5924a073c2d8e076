internal import Detection
internal import Identity

/// The sessions of a scan along one axis of time, an account a row, as a fragment of HTML.
///
/// Bars are placed in percent of the row, so that the picture fits a telephone as well as a wall, and needs no script.
/// A bar links to the incident of its session, and has that incident's colour.
struct SessionTimelineHTML {
  /// How many accounts have a row: those with the most urgent incidents.
  static let mostRows = 40
  /// How many sessions of an account have a bar: the most urgent ones.
  static let mostBars = 400

  private let rows: [Row]
  private let axis: TimeAxis
  private let accountsLeftOut: Int

  private struct Row {
    let account: String
    var bars: [Bar]
    var urgency: (Severity, Int)
  }

  private struct Bar {
    let session: ActivitySession
    let incident: Incident?

    var severity: Severity { incident?.severity ?? .info }
  }

  /// Places the sessions; nil where there are none.
  init?(_ sessions: [ActivitySession], incidents: [Incident]) {
    guard let first = sessions.map(\.firstSeen).min(), let last = sessions.map(\.lastSeen).max() else {
      return nil
    }
    axis = TimeAxis(from: first, to: last)
    let incidentOfSession = Dictionary(
      incidents.map { ($0.session.id, $0) }, uniquingKeysWith: { $0.severity < $1.severity ? $1 : $0 })
    let bars = sessions.map { Bar(session: $0, incident: incidentOfSession[$0.id]) }
    let rows = Dictionary(grouping: bars, by: \.session.account).map { account, bars in
      let urgent = bars.sorted { $0.severity > $1.severity }
      return Row(
        account: account, bars: Array(urgent.prefix(Self.mostBars)),
        urgency: (urgent.first?.severity ?? .info, bars.count))
    }
    self.rows = rows.sorted { left, right in
      left.urgency != right.urgency ? left.urgency > right.urgency : left.account < right.account
    }
    .prefix(Self.mostRows).map { $0 }
    accountsLeftOut = rows.count - self.rows.count
  }

  /// The picture.
  var text: String {
    var text = "<figure class=\"timeline\">\n"
    for row in rows {
      text += "<div class=\"lane\"><span>\(IncidentHTMLView.escaped(row.account))</span><div class=\"track\">"
      // The most urgent is drawn last, above the others.
      for bar in row.bars.reversed() { text += self.text(bar) }
      text += "</div></div>\n"
    }
    text += "<div class=\"lane axis\"><span>UTC</span><div class=\"track\">"
    for tick in axis.ticks {
      // A label stands at the right of its mark; near the end of the axis there is no room for one.
      let share = axis.share(of: tick)
      let kind = share > 0.88 ? " class=\"end\"" : share > 0.5 ? " class=\"late\"" : ""
      text += "<i\(kind) style=\"left:\(percent(share))\">\(share > 0.88 ? "" : axis.label(tick))</i>"
    }
    text += "</div></div>\n"
    if accountsLeftOut > 0 {
      text +=
        "<figcaption>\(Amount.of(accountsLeftOut, "more account")) \(accountsLeftOut == 1 ? "is" : "are") left out.</figcaption>\n"
    }
    return text + "</figure>\n"
  }

  private func text(_ bar: Bar) -> String {
    let session = bar.session
    let start = axis.share(of: session.firstSeen)
    let width = axis.share(of: session.lastSeen) - start
    let said =
      "\(session.kind.rawValue), \(session.firstSeen.iso8601) to \(session.lastSeen.iso8601), "
      + Amount.of(session.count, "record")
      + (bar.incident.map { ": \($0.title)" } ?? "")
    let place = "class=\"\(bar.severity.rawValue)\" style=\"left:\(percent(start));width:\(percent(width))\""
    let title = "title=\"\(IncidentHTMLView.escaped(said))\""
    guard let incident = bar.incident else { return "<b \(place) \(title)></b>" }
    return
      "<a \(place) \(title) aria-label=\"\(IncidentHTMLView.escaped(said))\" href=\"#incident-\(incident.id)\"></a>"
  }

  /// With two places behind the point, which is finer than a pixel.
  private func percent(_ share: Double) -> String {
    "\((share * 10_000).rounded() / 100)%"
  }
}
