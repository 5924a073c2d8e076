internal import Detection
internal import JSONTree
public import Operations

/// A scan as one document of the schema `rootlatch.trail-scan/1`.
public struct TrailScanJSONView: Sendable {
  /// Creates a view.
  public init() {}

  /// Hands over the document.
  public func write(_ result: TrailScanResult, to output: (String) throws -> Void) rethrows {
    try output(TrailScanDocument.whole(result).indented + "\n")
  }
}

/// A scan as a document a line, each with its `type`: incidents, sessions, identities, damaged files, and the summary.
public struct TrailScanLinesView: Sendable {
  /// Creates a view.
  public init() {}

  /// Hands over line after line.
  public func write(_ result: TrailScanResult, to output: (String) throws -> Void) rethrows {
    func line(_ type: String, _ json: JSON) throws {
      var members: [JSONObject.Member] = [.init(name: "type", value: .string(type))]
      members += json.object?.members ?? []
      try output("\(JSON.object(JSONObject(members)))\n")
    }
    for incident in result.report.incidents { try line("incident", IncidentDocument.incident(incident)) }
    for session in result.report.sessions { try line("session", IncidentDocument.session(session)) }
    for identity in result.profile?.identities ?? [] {
      try line("identity", TrailScanDocument.identity(identity))
    }
    for damage in result.damages { try line("damaged", TrailScanDocument.damage(damage)) }
    try line("summary", TrailScanDocument.summary(result))
  }
}
