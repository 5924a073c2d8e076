internal import Detection
internal import JSONTree
public import Operations

/// A scan as one document of the schema `rootlatch.trail-scan/1`.
public struct TrailScanJSONView: Sendable {
  /// Creates a view.
  public init() {}

  /// A text is handed over when it has so many bytes.
  private static let piece = 1 << 16

  /// Hands over the document, piece by piece.
  public func write(_ result: TrailScanResult, to output: (String) throws -> Void) rethrows {
    var writer = JSONWriter(indentation: 2, reserving: 2 * Self.piece)
    writer.openObject()
    for member in TrailScanDocument.members(result) {
      writer.name(member.name)
      writer.value(member.value)
    }
    if let profile = result.profile {
      var profiles = TrailProfileWriter()
      writer.name("identities")
      writer.openArray()
      for identity in profile.identities {
        writer.openObject()
        profiles.write(identity, to: &writer)
        writer.closeObject()
        if writer.bytes.count >= Self.piece { try output(writer.takeText()) }
      }
      writer.closeArray()
    }
    writer.closeObject()
    try output(writer.takeText() + "\n")
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
    var profiles = TrailProfileWriter()
    var writer = JSONWriter()
    for identity in result.profile?.identities ?? [] {
      writer = JSONWriter(reserving: writer.bytes.count)
      writer.openObject()
      writer.member("type", "identity")
      profiles.write(identity, to: &writer)
      writer.closeObject()
      try output(writer.text + "\n")
    }
    for damage in result.damages { try line("damaged", TrailScanDocument.damage(damage)) }
    try line("summary", TrailScanDocument.summary(result))
  }
}
