public import Detection
internal import Identity

/// The catalogue of detections as a page of documentation.
public enum DetectionPage {
  /// The page, from its first entry to its last.
  public static func markdown(_ descriptions: [DetectionDescription]) -> String {
    var text = "\n| detection | severity | technique |\n|---|---|---|\n"
    for description in descriptions {
      let technique = description.technique
      text += "| [`\(description.id)`](#\(description.id)) | \(description.severity.rawValue) "
      text += "| [\(technique.id)](\(technique.url)) \(technique.name) |\n"
    }
    for description in descriptions { text += entry(description) }
    return text + "\n"
  }

  private static func entry(_ description: DetectionDescription) -> String {
    let technique = description.technique
    let steps = description.firstSteps.enumerated().map { "(\($0.offset + 1)) \($0.element)" }
      .joined(separator: "; ")
    return """

      ### \(description.id)

      **\(description.title.prefix(1).uppercased())\(description.title.dropFirst())**; usually \
      \(description.severity.rawValue); \(technique.tactic), [\(technique.id)](\(technique.url)).

      - Looks for: \(description.looksFor)
      - Why: \(description.why)
      - False positives: \(description.falsePositives)
      - First steps: \(steps)
      - Reads: \(description.fields.map { "`\($0)`" }.joined(separator: ", "))

      """
  }
}
