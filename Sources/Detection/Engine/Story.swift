internal import CloudTrail
internal import Identity

/// Strands that belong together, which is what detections look at.
struct Story: Sendable {
  let kind: ActivityKind
  let account: String
  /// What makes the story's id, with kind and account.
  let anchor: String
  var creationDate: Timestamp?
  var strand: Strand
  /// The call that opened the session, where it is one through AssumeRoot and the call is known.
  var call: AssumeRootCall?
  /// Whether a record shows how the session began.
  var hasKnownOrigin = true
  /// Where the session came from if not from a sign-in, such as the id of the root key that asked for it.
  var origin: String?
  /// What GuardDuty found about it.
  var guardDuty: [GuardDutyFinding] = []

  /// The kept records in the order of time.
  var events: [TrailEvent] {
    strand.kept.sorted { $0.time != $1.time ? $0.time < $1.time : $0.id < $1.id }
  }

  /// The kept records with this name, in the order of time.
  func events(named names: String...) -> [TrailEvent] { events.filter { names.contains($0.name) } }
}
