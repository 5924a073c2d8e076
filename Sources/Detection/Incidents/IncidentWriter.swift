internal import CloudTrail
internal import Identity

/// Makes an incident of a story and what was found in it.
struct IncidentWriter {
  /// The detections that compare with history.
  static let unusual: Set<String> = [
    "root-after-quiet-days", "root-from-new-network", "root-from-new-country", "root-in-new-region",
    "root-with-new-program", "root-does-new-thing", "root-session-by-new-caller",
  ]

  let story: Story
  let context: StoryContext

  /// The incident; nil where nothing was found.
  func incident(_ findings: [Finding]) -> Incident? {
    let sorted = findings.enumerated().sorted { left, right in
      left.element.severity != right.element.severity
        ? left.element.severity > right.element.severity : left.offset < right.offset
    }.map(\.element)
    guard let worst = sorted.first else { return nil }
    var severity = worst.severity
    var severe = sorted
    if story.isBackfilled {
      // What CloudTrail delivers long after is history, not an alarm of today.
      severity = min(severity, .low)
      for index in severe.indices { severe[index].severity = min(severe[index].severity, .low) }
    }
    var steps: [String] = []
    // Who it was comes before what to mend.
    let whose = sorted.filter { $0.detection == RootConsoleSignIn.description }
    for step in (whose + sorted).compactMap(\.nextStep) where !steps.contains(step) { steps.append(step) }
    return Incident(
      id: story.id, kind: story.kind, account: story.account, severity: severity, title: title(worst),
      summary: summary(sorted), nextSteps: steps, findings: severe, actor: actor, session: story.session,
      ledgerEntry: story.ledgerEntry,
      records: story.events.map { Incident.Record(id: $0.id, time: $0.time, raw: $0.raw) }
        + story.guardDuty.map { Incident.Record(id: $0.id, time: $0.updatedAt, raw: $0.raw) })
  }

  private var actor: String {
    if let call = story.call { return call.caller }
    switch story.kind {
    case .organizationChange, .federatedSession: return story.events.first?.actor.name ?? "unknown"
    case .service: return story.events.first?.actingService ?? "a service"
    default: return "root of \(story.account)"
    }
  }

  private func title(_ worst: Finding) -> String {
    "\(Self.capitalized(worst.detection.title)) (\(story.account))"
  }

  /// The text with a capital letter at its beginning, unless it begins with a name.
  private static func capitalized(_ text: String) -> String {
    let word = text.prefix { $0 != " " }
    let isName = word.hasPrefix("arn:") || word == "aws" || word.dropLast().contains(".")
    return isName ? text : text.prefix(1).uppercased() + text.dropFirst()
  }

  private func summary(_ findings: [Finding]) -> String {
    let facts = findings.filter { !Self.unusual.contains($0.detection.id) }.map(\.summary)
    let news = findings.filter { Self.unusual.contains($0.detection.id) }.map(\.summary)
    var sentences = ["\(when), \(origin)"] + facts
    if story.kind == .temporaryCredentials, let key = story.origin {
      sentences.append("the session's token was asked for with root's access key \(key)")
    }
    if !news.isEmpty { sentences.append("unusual: \(news.joined(separator: "; "))") }
    if news.isEmpty, story.isPersonal, context.isLearning(before: story) {
      let days = context.history.days(before: story.strand.firstSeen)
      sentences.append(
        "whether this is unusual cannot be said yet: still learning, with \(days) of "
          + "\(context.options.learningDays) days of history")
    }
    if story.isBackfilled {
      let reason = story.events.compactMap(\.addendumReason).first ?? "unknown reason"
      sentences.append("CloudTrail delivered these records late or again (\(reason)): this is not of today")
    }
    return sentences.map { "\(Self.capitalized($0))." }.joined(separator: " ")
  }

  private var when: String {
    let start = story.strand.firstSeen
    let end = story.strand.lastSeen
    if start.seconds == end.seconds { return "at \(start.iso8601)" }
    return
      "from \(start.iso8601) to \(start.day == end.day ? String(end.iso8601.dropFirst(11)) : end.iso8601)"
  }

  private var origin: String {
    let addresses = story.addresses
    guard !addresses.isEmpty else {
      let names = story.strand.addresses.keys.sorted().prefix(2).joined(separator: " and ")
      return names.isEmpty ? "from an address that no record names" : "from \(names)"
    }
    let shown = addresses.prefix(3).map { address -> String in
      guard let place = context.directory?.place(of: address) else { return address }
      let parts = [place.name, place.organization].compactMap { $0 }
      return parts.isEmpty ? address : "\(address) (\(parts.joined(separator: ", ")))"
    }
    let more = addresses.count > 3 ? " and \(addresses.count - 3) more" : ""
    let programs = story.programs.sorted().prefix(3).joined(separator: ", ")
    return "from \(shown.joined(separator: ", "))\(more)" + (programs.isEmpty ? "" : ", with \(programs)")
  }
}
