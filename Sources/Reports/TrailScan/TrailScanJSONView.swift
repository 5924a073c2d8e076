internal import Detection
internal import JSONTree
public import Operations

/// A scan as one document of the schema `rootlatch.trail-scan/1`.
public struct TrailScanJSONView: Sendable {
  /// Creates a view.
  public init() {}

  /// A text is handed over when it has so many bytes.
  private static let piece = 1 << 16

  /// Hands the document over piece by piece, for all of it at once takes several times the memory of the scan.
  public func write(_ result: TrailScanResult, to output: ([UInt8]) throws -> Void) rethrows {
    var writer = JSONWriter(indentation: 2, reserving: 2 * Self.piece)
    writer.openObject()
    writer.member("schema", TrailScanDocument.schema)
    writer.name("summary")
    writer.value(TrailScanDocument.summary(result))
    try list("incidents", result.report.incidents, &writer, output) {
      $1.value(IncidentDocument.incident($0))
    }
    try list("sessions", result.report.sessions, &writer, output) { $1.value(IncidentDocument.session($0)) }
    try list("damaged", result.damages, &writer, output) { $1.value(TrailScanDocument.damage($0)) }
    if let profile = result.profile {
      var profiles = TrailProfileWriter(profile)
      try list("identities", profile.identities, &writer, output) { identity, writer in
        writer.openObject()
        profiles.write(identity, to: &writer)
        writer.closeObject()
      }
    }
    writer.closeObject()
    try writer.hand(to: output)
    try output([0x0A])
  }

  private func list<Element>(
    _ name: String, _ elements: some Collection<Element>, _ writer: inout JSONWriter,
    _ output: ([UInt8]) throws -> Void, _ write: (Element, inout JSONWriter) -> Void
  ) rethrows {
    writer.name(name)
    writer.openArray()
    for element in elements {
      write(element, &writer)
      if writer.bytes.count >= Self.piece { try writer.hand(to: output) }
    }
    writer.closeArray()
  }
}
