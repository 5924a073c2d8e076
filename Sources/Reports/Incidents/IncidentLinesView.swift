public import Detection
internal import JSONTree

/// Incidents as JSON Lines of the schema `rootlatch.incident/1`, with the records behind them.
public struct IncidentLinesView: IncidentView {
  /// Creates a view.
  public init() {}

  /// Hands over a line.
  public func write(_ incident: Incident, to output: (String) throws -> Void) rethrows {
    try output("\(IncidentDocument.incident(incident))\n")
  }
}
