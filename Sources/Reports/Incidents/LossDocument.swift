internal import Detection
public import Identity
public import JSONTree

/// What a sink of a watch lost, as a document of the schema `rootlatch.watch-loss/1`.
public enum LossDocument {
  /// The name and version of the schema.
  public static let schema = "rootlatch.watch-loss/1"

  /// The document.
  public static func loss(_ dropped: [Severity: Int], of sink: String) -> JSON {
    [
      "schema": .string(schema),
      "sink": .string(sink),
      "severity": .string((dropped.keys.max() ?? .info).rawValue),
      "title": .string(title(dropped)),
      "dropped": .array(
        dropped.sorted { $0.key > $1.key }.map {
          ["severity": .string($0.key.rawValue), "count": .integer($0.value)]
        }),
      "nextSteps": [.string(next)],
    ]
  }

  /// One line.
  public static func title(_ dropped: [Severity: Int]) -> String {
    let count = dropped.values.reduce(0, +)
    return count == 1 ? "1 incident was dropped" : "\(count) incidents were dropped"
  }

  /// The text for people.
  public static func text(_ dropped: [Severity: Int]) -> String {
    let parts = dropped.sorted { $0.key > $1.key }.map { "\($0.value) \($0.key.rawValue)" }
    return
      "\n\(title(dropped)) (\(parts.joined(separator: ", "))): more waited than there is room for, and nobody took it\n"
      + "  -> \(next)\n"
  }

  private static let next = "find them by rootlatch trail scan"
}
