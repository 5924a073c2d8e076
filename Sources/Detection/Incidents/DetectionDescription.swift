public import Identity

/// What a detection looks for, as the catalogue shows it.
public struct DetectionDescription: Hashable, Sendable {
  /// The name for programs, such as `root-console-sign-in`; it never changes its meaning.
  public let id: String
  /// What was seen where it fires, as a heading.
  public let title: String
  /// How urgent that usually is; a finding may be more or less so, and then says why.
  public let severity: Severity
  /// What it looks for.
  public let looksFor: String
  /// Why that matters.
  public let why: String
  /// What sets it off although nothing is wrong.
  public let falsePositives: String
  /// What to do first, in its order.
  public let firstSteps: [String]
  /// The members of records it reads.
  public let fields: [String]
  /// What an attacker would be doing.
  public let technique: AttackTechnique

  /// Describes a detection.
  public init(
    id: String, title: String, severity: Severity, looksFor: String, why: String,
    falsePositives: String, firstSteps: [String], fields: [String], technique: AttackTechnique
  ) {
    self.id = id
    self.title = title
    self.severity = severity
    self.looksFor = looksFor
    self.why = why
    self.falsePositives = falsePositives
    self.firstSteps = firstSteps
    self.fields = fields
    self.technique = technique
  }
}
