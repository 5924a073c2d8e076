public import CommandLineKit
public import Detection
internal import Identity
internal import JSONTree

/// The catalogue of detections, for people and programs.
public struct DetectionListView: Sendable {
  private let width: Int?
  private let style: TerminalStyle

  /// Creates a view for an output of a width; nil for as wide as it is.
  public init(width: Int?, style: TerminalStyle) {
    self.width = width
    self.style = style
  }

  /// A row for each.
  public func table(_ descriptions: [DetectionDescription]) -> String {
    var table = TextTable(columns: [
      .init("DETECTION", overflow: .keep), .init("SEVERITY", overflow: .keep),
      .init("TECHNIQUE", overflow: .keep), .init("WHAT WAS SEEN", overflow: .wrap),
    ])
    for description in descriptions {
      table.append([
        .init(description.id), .init(description.severity.rawValue, description.severity.styles),
        .init(description.technique.id), .init(description.title),
      ])
    }
    return table.render(width: width, style: style)
  }

  /// Everything about one.
  public func entry(_ description: DetectionDescription) -> String {
    let paragraph = TextParagraph(width: width, style: style)
    let technique = description.technique
    let parts = [
      ("severity", description.severity.rawValue), ("looks for", description.looksFor),
      ("why", description.why), ("false positives", description.falsePositives),
      (
        "first steps",
        description.firstSteps.enumerated().map { "\($0.offset + 1). \($0.element)" }.joined(separator: "; ")
      ), ("reads", description.fields.joined(separator: ", ")),
      ("technique", "\(technique.id) \(technique.name) (\(technique.tactic)), \(technique.url)"),
    ]
    return paragraph.render(description.title, indent: 4, label: .init(description.id + "  ", .bold))
      + parts.map { name, text in
        paragraph.render(
          text, indent: 20, label: .init("  \(name):" + String(repeating: " ", count: 17 - name.count)))
      }.joined()
  }

  /// A document of the schema `rootlatch.detections/1`.
  public static func json(_ descriptions: [DetectionDescription]) -> String {
    let document: JSON = [
      "schema": "rootlatch.detections/1", "detections": .array(descriptions.map(value)),
    ]
    return document.indented + "\n"
  }

  /// The same, a detection a line.
  public static func lines(_ descriptions: [DetectionDescription]) -> String {
    descriptions.map { "\(value($0))\n" }.joined()
  }

  /// Rows for spreadsheets.
  public static func csv(_ descriptions: [DetectionDescription]) -> String {
    CSV.row([
      "detection", "severity", "title", "technique", "tactic", "looks_for", "why", "false_positives",
      "first_steps",
    ])
      + descriptions.map { one in
        CSV.row([
          one.id, one.severity.rawValue, one.title, one.technique.id, one.technique.tactic, one.looksFor,
          one.why,
          one.falsePositives, one.firstSteps.joined(separator: "; "),
        ])
      }.joined()
  }

  private static func value(_ description: DetectionDescription) -> JSON {
    let technique = description.technique
    return [
      "id": .string(description.id), "title": .string(description.title),
      "severity": .string(description.severity.rawValue), "looksFor": .string(description.looksFor),
      "why": .string(description.why), "falsePositives": .string(description.falsePositives),
      "firstSteps": .array(description.firstSteps.map { .string($0) }),
      "fields": .array(description.fields.map { .string($0) }),
      "technique": [
        "id": .string(technique.id), "name": .string(technique.name), "tactic": .string(technique.tactic),
        "tacticId": .string(technique.tacticID), "url": .string(technique.url),
      ],
    ]
  }
}
