internal import CloudTrail
internal import Identity

/// One thing that a story shows of root's habits.
struct HistoryNote: Hashable, Sendable {
  /// What was seen.
  enum What: Hashable, Sendable {
    /// A value of a dimension.
    case value(HistoryDimension, String)
    /// That root was active, in the story with this id.
    case activity(String)
    /// An address, in the story with this id.
    case sighting(String, String)
  }

  let what: What
  let span: AccountHistory.Span
}

extension Story {
  /// What the story shows of root's habits.
  func notes(_ directory: (any AddressDirectory)?) -> [HistoryNote] {
    let span = AccountHistory.Span(first: strand.firstSeen, last: strand.lastSeen)
    var notes: [HistoryNote] = []
    func note(_ value: String, _ dimension: HistoryDimension, _ span: AccountHistory.Span) {
      notes.append(HistoryNote(what: .value(dimension, value), span: span))
    }
    if let callerPair, kind == .rootSession { note(callerPair, .caller, span) }
    guard isPersonal else { return notes }
    notes.append(HistoryNote(what: .activity(id), span: span))
    for network in networks(directory) { note(network, .network, span) }
    for country in countries(directory) { note(country, .country, span) }
    for program in programs { note(program, .userAgent, span) }
    for (region, tally) in strand.changedRegions { note(region, .region, tally.span) }
    for (action, tally) in strand.changes { note(action, .action, tally.span) }
    for address in addresses {
      guard let tally = strand.addresses[address] else { continue }
      notes.append(HistoryNote(what: .sighting(address, id), span: tally.span))
    }
    return notes
  }
}

extension Tally {
  fileprivate var span: AccountHistory.Span { AccountHistory.Span(first: firstSeen, last: lastSeen) }
}
