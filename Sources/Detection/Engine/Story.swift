internal import CloudTrail
internal import Identity

/// Strands that belong together, which is what detections look at.
struct Story: Sendable {
  let kind: ActivityKind
  let account: String
  /// What makes the story's id, with the account and the family of its kind.
  var anchor: String
  var creationDate: Timestamp?
  var strand: Strand
  /// The call that opened the session, where it is one through AssumeRoot and the call is known.
  var call: AssumeRootCall?
  /// Whether a record shows how the session began.
  var hasKnownOrigin = true
  /// Where the session came from if not from a sign-in, such as the id of the root key that asked for it.
  var origin: String?
  /// The ledger's entry of the session, where there is one.
  var ledgerEntry: String?
  /// What GuardDuty found about it.
  var guardDuty: [GuardDutyFinding] = []
  /// The kept records in the order of time, once the story is open.
  private(set) var events: [TrailEvent] = []

  /// Takes the kept records apart, which detections need and nothing else does.
  mutating func open() {
    events = strand.kept.sorted(by: KeptRecord.isEarlier).compactMap(\.event)
  }

  /// The kept records with this name, in the order of time; none before the story is open.
  func events(named names: String...) -> [TrailEvent] { events.filter { names.contains($0.name) } }
}

extension Story {
  /// The entry of a ledger that this is the session of: by its call, by its key, or by its date where the entry has
  /// no key yet.
  func entry(in recorded: RecordedSessions) -> RecordedSessions.Entry? {
    if let call, let entry = recorded.entry(of: call) { return entry }
    if let entry = recorded.entry(ofKeys: strand.accessKeys.keys) { return entry }
    guard kind == .rootSession, call == nil, let creationDate else { return nil }
    return recorded.entries(of: account).filter { entry in
      let distance = abs(entry.time.milliseconds - creationDate.milliseconds)
      return entry.accessKeyID == nil && !entry.isRefused
        && .milliseconds(distance) <= RecordedSessions.tolerance
    }.min { $0.id < $1.id }
  }
}
