public import Identity

/// One thing that a detection saw in an incident.
public struct Finding: Hashable, Sendable {
  /// The detection.
  public let detection: DetectionDescription
  /// How urgent it is this time.
  public var severity: Severity
  /// What was seen, as a sentence without its period.
  public var summary: String
  /// What to do next, as a sentence without its period.
  public var nextStep: String?
  /// The records it was seen in; not all of them where there are very many.
  public var eventIDs: [String]

  /// Creates a finding.
  public init(
    _ detection: DetectionDescription, severity: Severity? = nil, _ summary: String,
    next nextStep: String? = nil, eventIDs: [String]
  ) {
    self.detection = detection
    self.severity = severity ?? detection.severity
    self.summary = summary
    self.nextStep = nextStep
    self.eventIDs = eventIDs
  }
}
