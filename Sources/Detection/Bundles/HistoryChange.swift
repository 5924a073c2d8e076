internal import Identity

/// What a look at some bundles changes in an account's history, and which other bundles that makes another matter.
struct HistoryChange {
  /// What was known before of everything that the bundles show or showed.
  private var before: [HistoryNote.What: AccountHistory.Span?] = [:]
  private var lost: Set<HistoryNote.What> = []

  /// Replaces what bundles showed by what they show now.
  ///
  /// History mostly grows; only where less is shown than before, it is put together anew from all others.
  init(
    _ history: inout AccountHistory, settled: AccountHistory?, old: [HistoryNote], new: [HistoryNote],
    others: () -> [HistoryNote]
  ) {
    let hulls = Self.hulls(new)
    for (what, span) in Self.hulls(old) {
      let isCovered = hulls[what].map { $0.first <= span.first && $0.last >= span.last } ?? false
      if !isCovered { lost.insert(what) }
      if hulls[what] != span { before[what] = .some(history.span(of: what)) }
    }
    for what in hulls.keys where before[what] == nil { before[what] = .some(history.span(of: what)) }
    if !lost.isEmpty {
      for what in lost {
        history.remove(what)
        if let span = settled?.span(of: what) { history.note(HistoryNote(what: what, span: span)) }
      }
      for note in others() where lost.contains(note.what) { history.note(note) }
    }
    for (what, span) in hulls { history.note(HistoryNote(what: what, span: span)) }
  }

  private static func hulls(_ notes: [HistoryNote]) -> [HistoryNote.What: AccountHistory.Span] {
    Dictionary(notes.map { ($0.what, $0.span) }) { left, right in
      AccountHistory.Span(first: min(left.first, right.first), last: max(left.last, right.last))
    }
  }

  /// The bundles of which something else may be to be told now.
  func affected(_ pool: BundlePool, _ history: AccountHistory, knowsPlaces: Bool) -> Set<Int> {
    var affected: Set<Int> = []
    for (what, known) in before {
      let after = history.span(of: what)
      guard after != known, let start = [known?.first, after?.first].compactMap({ $0 }).min() else {
        continue
      }
      if case .sighting = what {
        guard knowsPlaces else { continue }
        affected.formUnion(pool.bundles.filter { $0.value.lastSeen.map { $0 >= start } ?? false }.keys)
        continue
      }
      // More history makes less unusual, and nothing more so.
      affected.formUnion(
        pool.unusual.filter { pool.bundles[$0]?.latestStart.map { $0 > start } ?? false })
      guard lost.contains(what) else { continue }
      if case .activity = what {
        // Whether root was quiet before a later story hangs on this one, unless there is other activity before.
        let others = history.activities.count {
          $0.value.first <= start && $0.value.last >= start - .seconds(86_400)
        }
        if others < 2 { affected.formUnion(pool.bundles.keys) }
      } else {
        affected.formUnion(
          pool.bundles.filter { _, bundle in
            (bundle.latestStart.map { $0 > start } ?? false) && bundle.notes.contains { $0.what == what }
          }.keys)
      }
    }
    return affected
  }
}
