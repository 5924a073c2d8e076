internal import Identity

/// The state of following the chain from entry to entry.
struct LedgerWalk {
  var verification = LedgerVerification()
  private var anchors: [Int64: [LedgerAnchor]]
  private var intents: [Int64: LedgerEntry] = [:]

  init(_ anchors: [LedgerAnchor]) {
    verification.anchors = anchors.sorted { $0.sequence < $1.sequence }
    self.anchors = Dictionary(grouping: anchors, by: \.sequence)
  }

  /// Looks at the next row.
  mutating func visit(sequence: Int64, text: String, hash: String, columns: [String?]) {
    let before = verification.head
    verification.count += 1
    verification.head = Ledger.Head(sequence: sequence, hash: hash)
    checkPlace(sequence, behind: before.sequence)
    let actual = LedgerEntry.hash(of: text)
    if actual != hash {
      verification.note(
        .altered, at: sequence, "entry \(sequence) was altered: its text does not give its hash")
    }
    if let entry = LedgerEntry(canonicalText: text) {
      checkLink(entry, at: sequence, before)
      if actual == hash, columns != Self.columns(of: entry) {
        verification.note(
          .altered, at: sequence,
          "entry \(sequence) was altered: what it is searched by differs from its text")
      }
      follow(entry)
    } else if actual == hash {
      verification.note(.unreadable, at: sequence, "entry \(sequence) is no entry of this program")
    }
    for anchor in anchors.removeValue(forKey: sequence) ?? [] where anchor.hash != actual {
      verification.note(
        .rewritten, at: sequence,
        "entry \(sequence) is not the one that was anchored at \(anchor.time): the ledger was written anew, "
          + "from this entry or an earlier one")
    }
  }

  /// Looks at what should have come behind the last row.
  mutating func finish(greatestEver greatest: Int64) {
    let last = verification.head.sequence
    if greatest > last {
      verification.note(
        .truncated, at: last + 1,
        "\(Self.range(last + 1, greatest)) deleted at the end: the file remembers \(greatest) entries")
    }
    for anchor in anchors.values.joined().sorted(by: { $0.sequence < $1.sequence }) {
      verification.note(
        .truncated, at: last + 1,
        "\(Self.range(last + 1, anchor.sequence)) deleted at the end: entry \(anchor.sequence) was anchored "
          + "at \(anchor.time)")
    }
    verification.openIntents = intents.values.sorted { $0.sequence < $1.sequence }
  }

  private mutating func checkPlace(_ sequence: Int64, behind before: Int64) {
    guard sequence != before + 1 else { return }
    verification.note(.missing, at: before + 1, "\(Self.range(before + 1, sequence - 1)) deleted")
    for missing in anchors.keys where missing > before && missing < sequence {
      anchors.removeValue(forKey: missing)
    }
  }

  private mutating func checkLink(_ entry: LedgerEntry, at sequence: Int64, _ before: Ledger.Head) {
    if entry.sequence != sequence {
      verification.note(
        .broken, at: sequence, "entry \(sequence) was moved: its text says that it is entry \(entry.sequence)"
      )
    } else if entry.previous != before.hash, sequence == before.sequence + 1 {
      verification.note(
        .broken, at: sequence,
        before.sequence == 0
          ? "entry \(sequence) does not begin the chain: what stood before it is gone"
          : "entry \(sequence) does not continue entry \(before.sequence): one of the two was replaced")
    }
  }

  private static func columns(of entry: LedgerEntry) -> [String?] {
    [
      entry.previous, entry.time.iso8601WithMilliseconds, entry.context.run, entry.event.account?.rawValue,
      entry.event.accessKeyID,
    ]
  }

  private mutating func follow(_ entry: LedgerEntry) {
    switch entry.event.kind {
    case .intent: intents[entry.sequence] = entry
    case .outcome: entry.event.intent.map { intents[$0] = nil }
    case .step, .note: break
    }
  }

  private static func range(_ first: Int64, _ last: Int64) -> String {
    first >= last ? "entry \(first) was" : "entries \(first) to \(last) were"
  }
}
