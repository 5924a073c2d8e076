internal import JSONTree

/// An application of a plan that began and did not come to its end.
public struct UnfinishedApply: Hashable, Sendable {
  /// The plan's id.
  public let plan: String
  /// The plan's file; nil where it came from standard input.
  public let file: String?
  /// The number of the entry with which it began first.
  public let sequence: Int64

  /// All of them in a ledger, the latest first.
  ///
  /// A run that was broken off is unfinished like one that was killed: only an end takes it away.
  public static func all(in ledger: Ledger) throws(LedgerError) -> [UnfinishedApply] {
    var open: [UnfinishedApply] = []
    let notes = try ledger.entries(
      LedgerQuery(kinds: [.note], step: ApplyJournal.step, limit: .max))
    for entry in notes {
      guard let data = entry.event.data, let plan = data["plan"]?.string else { continue }
      let earlier = open.firstIndex { $0.plan == plan }
      switch data["is"]?.string {
      case "ended": if let earlier { open.remove(at: earlier) }
      case "begun" where earlier == nil:
        open.append(
          UnfinishedApply(plan: plan, file: data["file"]?.string, sequence: entry.sequence))
      default: break
      }
    }
    return open.reversed()
  }
}
