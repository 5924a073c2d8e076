import Identity

/// What the world was before its latest changes, for decisions that lag behind.
struct PastWorlds: Sendable {
  private var entries: [(changedAt: Timestamp, before: World)] = []

  /// Keeps what a change has ended.
  mutating func note(_ before: World, changedAt moment: Timestamp, lag: Duration) {
    entries.append((moment, before))
    // Every later one knows more; what is older than the lag decides nothing any more.
    entries.removeAll { moment - $0.changedAt > lag }
  }

  /// The world as it is decided by at a moment; nil where that is the present one.
  func world(at moment: Timestamp, lag: Duration) -> World? {
    entries.first { moment - $0.changedAt < lag }?.before
  }
}
