internal import CloudTrail
internal import Identity

/// What a detection may look at beside the story itself.
struct StoryContext: Sendable {
  let options: DetectionOptions
  /// The account's history, what is being examined included.
  let history: AccountHistory
  /// The account's sign-ins as root that failed, those kept, in the order of time.
  let failedSignIns: [TrailEvent]
  /// The account's sign-ins of users that failed, those kept, in the order of time.
  let failedUserSignIns: [TrailEvent]
  /// The account's calls that delete or disable an access key, those kept, in the order of time.
  let keyChanges: [TrailEvent]
  /// From where sign-ins as root failed, in all accounts.
  let sprays: SprayIndex
  /// Where addresses are, if anybody knows.
  let directory: (any AddressDirectory)?
  /// The root sessions that were written down; nil where there is no ledger to compare with.
  let recorded: RecordedSessions?
  /// The user's own rules.
  let rules: UserRules
  /// Until when records could arrive.
  let now: Timestamp

  /// Whether there is too little history before a story to call anything new.
  func isLearning(before story: Story) -> Bool {
    history.days(before: story.strand.firstSeen) < options.learningDays
  }

  /// Values of a story that were never seen before it.
  func news(_ values: some Sequence<String>, _ dimension: HistoryDimension, in story: Story) -> [String] {
    guard !isLearning(before: story) else { return [] }
    return values.filter { !history.knows($0, dimension, before: story.strand.firstSeen) }.sorted()
  }

  /// The kept records of strands that have one of some names, in the order of time.
  static func events(of strands: some Sequence<Strand>, named names: String...) -> [TrailEvent] {
    strands.flatMap { $0.kept.filter { names.contains($0.name) } }.sorted(by: KeptRecord.isEarlier)
      .compactMap(\.event)
  }
}
