internal import CloudTrail
internal import Identity

/// What a detection may look at beside the story itself.
struct StoryContext: Sendable {
  let options: DetectionOptions
  /// The account's history, what is being examined included.
  let history: AccountHistory
  /// All stories of the account, in the order of time.
  let stories: [Story]
  /// Where addresses are, if anybody knows.
  let directory: (any AddressDirectory)?
  /// The root sessions that were written down; nil where there is no ledger to compare with.
  let recorded: RecordedSessions?
  /// The user's own rules.
  let rules: UserRules
  /// Until when records are there.
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
}
