internal import Detection
internal import JSONTree
public import Operations

/// A scan as one document of the schema `rootlatch.trail-scan/1`.
public struct TrailScanJSONView: Sendable {
  /// Creates a view.
  public init() {}

  /// Hands the document over part by part, for all of it at once takes several times the memory of the scan.
  public func write(_ result: TrailScanResult, to output: (String) throws -> Void) rethrows {
    typealias Document = TrailScanDocument
    try output("{\n  \"schema\": \(JSON.string(Document.schema)),\n")
    try output("  \"summary\": \(Self.block(Document.summary(result), indent: 2)),\n")
    try list("incidents", result.report.incidents, to: output) { IncidentDocument.incident($0) }
    try output(",\n")
    try list("sessions", result.report.sessions, to: output, IncidentDocument.session)
    try output(",\n")
    try list("damaged", result.damages, to: output, Document.damage)
    if let profile = result.profile {
      try output(",\n")
      try list("identities", profile.identities, to: output, Document.identity)
    }
    try output("\n}\n")
  }

  private func list<Element>(
    _ name: String, _ elements: some Collection<Element>, to output: (String) throws -> Void,
    _ document: (Element) -> JSON
  ) rethrows {
    try output("  \"\(name)\": [")
    for (index, element) in elements.enumerated() {
      try output((index == 0 ? "\n    " : ",\n    ") + Self.block(document(element), indent: 4))
    }
    try output(elements.isEmpty ? "]" : "\n  ]")
  }

  /// A value that stands so far to the right; no line feed of a JSON text is within a string.
  private static func block(_ json: JSON, indent: Int) -> String {
    json.indented.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "\n" + String(repeating: " ", count: indent))
  }
}
