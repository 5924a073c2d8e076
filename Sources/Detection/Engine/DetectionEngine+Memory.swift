internal import Identity

/// Activity that there was no room for.
struct DroppedActivity: Hashable, Sendable {
  /// How many records.
  var records = 0
  /// Seconds since the epoch before which activity is only counted.
  var before = Int64.min
}

extension DetectionEngine {
  /// Whether activity takes a good part of the room it may take, so that what is over should be let go of soon.
  public var isMuch: Bool { cost > options.memory / 8 }

  /// Makes room: first by keeping less of everything, and where that is not enough by letting go of the oldest.
  ///
  /// Which level of detail is reached does not depend on the order of records; which activity is the oldest that
  /// stays may, by a few strands.
  mutating func shrink() {
    looks?.takeApart()
    while cost > options.memory, level + 1 < StrandDetail.levels.count {
      level += 1
      for account in accounts.keys { accounts[account]?.reduce(to: StrandDetail.levels[level]) }
      recount()
    }
    guard cost > options.memory else { return }
    // The moment that leaves three quarters of the room.
    let strands = accounts.values.flatMap { $0.strands.map { (moment: $0.key.moment, cost: $0.value.cost) } }
      .sorted { $0.moment > $1.moment }
    var room = options.memory / 4 * 3
    for strand in strands {
      room -= strand.cost
      if room < 0 {
        dropped.before = max(dropped.before, strand.moment + 1)
        break
      }
    }
    for account in accounts.keys {
      remember(account, before: dropped.before)
      dropped.records += accounts[account]?.drop(before: dropped.before) ?? 0
      if accounts[account]?.isEmpty == true { accounts[account] = nil }
    }
    recount()
  }

  /// Keeps of an account what history learns from activity that is let go of.
  private mutating func remember(_ account: String, before moment: Int64) {
    guard let activity = accounts[account], activity.strands.keys.contains(where: { $0.moment < moment })
    else { return }
    let over = Weaver.stories(of: activity, recorded: recorded).filter { story in
      story.strand.lastSeen.seconds < moment
    }
    settled[account] = noted(over, of: account)
    settled[account]?.bound()
  }

  private mutating func recount() { cost = accounts.values.reduce(0) { $0 + $1.cost } }
}
