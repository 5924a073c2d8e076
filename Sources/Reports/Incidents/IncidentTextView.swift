public import CommandLineKit
public import Detection
internal import Identity

/// Incidents for people: what happened, how it differs from what is usual, and what to do.
public struct IncidentTextView: IncidentView {
  private let width: Int?
  private let style: TerminalStyle

  /// Creates a view for an output of a width; nil for as wide as it is.
  public init(width: Int?, style: TerminalStyle) {
    self.width = width
    self.style = style
  }

  /// Hands over a heading, the summary, what was found, and the next steps.
  public func write(_ incident: Incident, to output: (String) throws -> Void) rethrows {
    let paragraph = TextParagraph(width: width, style: style)
    func line(_ text: String, indent: Int) throws {
      try output(paragraph.render(text, indent: indent))
    }
    try output("\n" + paragraph.heading(incident.severity, incident.title))
    try line("  " + incident.summary, indent: 2)
    let found = incident.findings.map { "\($0.detection.id) (\($0.severity.rawValue))" }
    try line("  found: " + found.joined(separator: ", "), indent: 9)
    for step in incident.nextSteps { try line("  -> " + step, indent: 5) }
    let shown = incident.records.prefix(3).map(\.id).joined(separator: ", ")
    let more = incident.records.count > 3 ? " and more" : ""
    try line("  incident \(incident.id), records \(shown)\(more)", indent: 4)
  }

  /// Hands over a line that says so where there is no incident.
  public func end(_ count: Int, to output: (String) throws -> Void) rethrows {
    if count == 0 { try output("No incidents\n") }
  }

  /// One line for each incident: when, how urgent, where, what.
  public static func overview(_ incidents: [Incident], width: Int?, style: TerminalStyle) -> String {
    guard !incidents.isEmpty else { return "" }
    var table = TextTable(columns: [
      .init("FIRST SEEN", overflow: .keep), .init("SEVERITY", overflow: .keep),
      .init("ACCOUNT", overflow: .keep), .init("KIND", overflow: .keep, dispensability: 1),
      .init("RECORDS", .right, dispensability: 2), .init("WHAT", overflow: .wrap),
    ])
    for incident in incidents {
      table.append([
        .init(incident.firstSeen.iso8601), .init(incident.severity.rawValue, incident.severity.styles),
        .init(incident.account), .init(incident.kind.rawValue),
        .init(String(incident.session.count)), .init(incident.findings.first?.summary ?? incident.title),
      ])
    }
    return table.render(width: width, style: style)
  }
}
