internal import CloudTrail
internal import Identity
internal import JSONTree

/// Makes stories of the strands of one account: which session is which, and what belongs to none.
struct Weaver {
  /// How far two clocks of AWS may be apart, in seconds.
  static let tolerance: Int64 = 2

  private let activity: AccountActivity
  private let recorded: RecordedSessions?
  private var stories: [Story] = []

  private init(_ activity: AccountActivity, _ recorded: RecordedSessions?) {
    self.activity = activity
    self.recorded = recorded
  }

  /// The stories of an account, in the order of time.
  static func stories(of activity: AccountActivity, recorded: RecordedSessions?) -> [Story] {
    var weaver = Weaver(activity, recorded)
    weaver.weaveSessions()
    weaver.weaveLoose()
    weaver.weaveSignIns()
    weaver.weaveOthers()
    weaver.nameTokens()
    weaver.weaveGuardDuty()
    weaver.nameEntries()
    weaver.stories.sort { left, right in
      left.strand.firstSeen != right.strand.firstSeen
        ? left.strand.firstSeen < right.strand.firstSeen : left.anchor < right.anchor
    }
    weaver.tellApart()
    return weaver.stories
  }

  /// Stories of one account whose ids would be the same, such as sessions of two dates with one key, which AWS does
  /// not make.
  private mutating func tellApart() {
    var counts: [String: Int] = [:]
    for place in stories.indices {
      let count = counts[stories[place].identity, default: 0]
      counts[stories[place].identity] = count + 1
      if count > 0 { stories[place].anchor += "/\(count)" }
    }
  }

  /// Sessions that say when they began: those that an AssumeRoot call opened, then the others by their date.
  private mutating func weaveSessions() {
    var open = activity.strands(.session)
    var byKey = Dictionary(grouping: open.indices) { open[$0].key.accessKeyID }
    var byDate = Dictionary(grouping: open.indices) { open[$0].key.moment }
    var taken: Set<Int> = []
    let calls = Self.distinct(
      activity.strands(.assumeRoot).compactMap { piece in
        piece.strand.kept.first?.event.flatMap(AssumeRootCall.init).map { ($0, piece.strand) }
      })
    var joined: [(call: AssumeRootCall, strand: Strand, date: Int64)] = []
    for (call, strand) in calls {
      var candidates = call.accessKeyID.flatMap { byKey[$0] } ?? []
      for moment in call.time.seconds - Self.tolerance...call.time.seconds + Self.tolerance {
        candidates += byDate[moment] ?? []
      }
      let mine = Set(candidates).subtracting(taken).sorted()
        .filter { Self.isOpened(open[$0].key, open[$0].strand, by: call) }
      taken.formUnion(mine)
      let sum = Self.merged([strand] + mine.map { open[$0].strand })
      joined.append((call, sum, mine.first.map { open[$0].key.moment } ?? call.time.seconds))
    }
    for (call, strand, date) in joined {
      stories.append(
        Story(
          kind: .rootSession, account: activity.account,
          anchor: call.accessKeyID ?? Self.onlyKey(strand) ?? "call/\(date)",
          creationDate: Timestamp(seconds: date), strand: strand, call: call))
    }
    (byKey, byDate) = ([:], [:])
    open = open.indices.filter { !taken.contains($0) }.map { open[$0] }
    weaveByDate(open)
  }

  /// Calls, each once: a call may be in the trail of the caller's account and in that of the member account.
  private static func distinct(_ calls: [(AssumeRootCall, Strand)]) -> [(AssumeRootCall, Strand)] {
    var distinct: [(call: AssumeRootCall, strand: Strand)] = []
    var places: [String: Int] = [:]
    // Those with a key first: they are the caller's, and say the most.
    let sorted = calls.sorted { left, right in
      if (left.0.accessKeyID == nil) != (right.0.accessKeyID == nil) { return left.0.accessKeyID != nil }
      return (left.0.time, left.0.eventID) < (right.0.time, right.0.eventID)
    }
    for (call, strand) in sorted {
      let place =
        call.accessKeyID.flatMap { places[$0] }
        ?? distinct.indices.first { index in
          call.isFromTarget && call.accessKeyID == nil && distinct[index].call.task == call.task
            && abs(distinct[index].call.time.seconds - call.time.seconds) <= tolerance
        }
      if let place {
        distinct[place].strand.merge(strand)
      } else {
        if let key = call.accessKeyID { places[key] = distinct.count }
        distinct.append((call, strand))
      }
    }
    return distinct.map { ($0.call, $0.strand) }
  }

  /// Whether calls were made in the session that an AssumeRoot call opened: by the key, or where one of the two
  /// does not say its key, by the date.
  private static func isOpened(_ key: StrandKey, _ strand: Strand, by call: AssumeRootCall) -> Bool {
    if let id = call.accessKeyID, !key.accessKeyID.isEmpty { return id == key.accessKeyID }
    return abs(key.moment - call.time.seconds) <= tolerance && strand.isMFAAuthenticated != true
      && !strand.isFromConsole
  }

  /// The other sessions: one a date, whatever the number of its keys.
  private mutating func weaveByDate(_ open: [(key: StrandKey, strand: Strand)]) {
    var byDate: [Int64: [(key: StrandKey, strand: Strand)]] = [:]
    for piece in open { byDate[piece.key.moment, default: []].append(piece) }
    var signIns = Dictionary(grouping: activity.strands(.signIn)) { $0.key.moment }
    for (date, pieces) in byDate.sorted(by: { $0.key < $1.key }) {
      let strand = Self.merged(pieces.map(\.strand))
      let isService = pieces.allSatisfy { !$0.key.detail.isEmpty }
      let match = [0, -1, 1, -2, 2].lazy.map { date + $0 }.first {
        signIns[$0] != nil && ($0 == date || byDate[$0] == nil)
      }
      let signIn = match.flatMap { signIns.removeValue(forKey: $0) }
      let kind = kind(strand, hasSignIn: signIn != nil, isService: isService)
      // A session that may turn out to be one through AssumeRoot is known by its key, as that one will be.
      let key = kind == .rootSession || kind == .temporaryCredentials ? Self.onlyKey(strand) : nil
      var story = Story(
        kind: kind, account: activity.account, anchor: key ?? "\(date)",
        creationDate: Timestamp(seconds: date), strand: strand)
      for piece in signIn ?? [] { story.strand.merge(piece.strand) }
      story.hasKnownOrigin = signIn != nil || isService
      stories.append(story)
    }
    for (date, pieces) in signIns.sorted(by: { $0.key < $1.key }) {
      stories.append(
        Story(
          kind: .consoleSession, account: activity.account,
          anchor: "\(date)", creationDate: Timestamp(seconds: date),
          strand: Self.merged(pieces.map(\.strand))))
    }
  }

  /// The access key of a session in which only one was used.
  private static func onlyKey(_ strand: Strand) -> String? {
    strand.accessKeys.count == 1 ? strand.accessKeys.keys.first : nil
  }

  private func kind(_ strand: Strand, hasSignIn: Bool, isService: Bool) -> ActivityKind {
    if hasSignIn { return .consoleSession }
    if isService { return .service }
    // The record of the call may come later than that of what was done; the ledger knows the key at once.
    if strand.isAssumedRoot == true || recorded?.entry(ofKeys: strand.accessKeys.keys) != nil {
      return .rootSession
    }
    return strand.isFromConsole || strand.accessKeys.count > 1 ? .consoleSession : .temporaryCredentials
  }
}

extension Weaver {
  /// How long after a session's last record a record without a session still counts as part of it, in seconds.
  private static let afterglow: Int64 = 3600

  /// Records of temporary credentials that do not say their session: by key, by address and time, or alone.
  private mutating func weaveLoose() {
    var alone: [(key: StrandKey, strand: Strand)] = []
    let homes = Dictionary(
      stories.indices.flatMap { place in stories[place].strand.accessKeys.keys.map { ($0, place) } }
    ) { first, _ in first }
    for piece in activity.strands(.loose) {
      if let place = homes[piece.key.accessKeyID] ?? home(of: piece) {
        stories[place].strand.merge(piece.strand)
      } else {
        alone.append(piece)
      }
    }
    for cluster in Self.clusters(alone, gap: Self.afterglow, by: { $0.accessKeyID + "/" + $0.detail }) {
      let key = cluster.key.accessKeyID
      let kind: ActivityKind =
        cluster.strand.isFromConsole
        ? .consoleSession : key.isEmpty ? .unattributed : .temporaryCredentials
      var story = Story(
        kind: kind, account: activity.account,
        anchor: "\(key)/\(cluster.key.detail)/\(cluster.strand.firstSeen.seconds)", strand: cluster.strand)
      story.hasKnownOrigin = false
      stories.append(story)
    }
    for cluster in Self.clusters(
      activity.strands(.accessKey), gap: Self.afterglow, by: { $0.accessKeyID })
    {
      stories.append(
        Story(
          kind: .accessKey, account: activity.account,
          anchor: "\(cluster.key.accessKeyID)/\(cluster.strand.firstSeen.seconds)", strand: cluster.strand,
          origin: cluster.key.accessKeyID))
    }
  }

  private func home(of piece: (key: StrandKey, strand: Strand)) -> Int? {
    guard !piece.key.detail.isEmpty else { return nil }
    return stories.lastIndex { story in
      story.kind == .consoleSession && story.strand.addresses[piece.key.detail] != nil
        && piece.strand.firstSeen.seconds >= story.strand.firstSeen.seconds - Self.tolerance
        && piece.strand.lastSeen.seconds <= story.strand.lastSeen.seconds + Self.afterglow
    }
  }

  /// Failed sign-ins, and questions for MFA: those before a sign-in belong to it, the others to the failures.
  private mutating func weaveSignIns() {
    var pieces = activity.strands(.failedSignIn)
    for step in activity.strands(.signInStep) {
      let place = stories.firstIndex { story in
        guard story.kind == .consoleSession, let start = story.creationDate?.seconds else { return false }
        return story.strand.addresses[step.key.detail] != nil
          && (start - 600...start + Self.tolerance).contains(step.strand.lastSeen.seconds)
      }
      if let place { stories[place].strand.merge(step.strand) } else { pieces.append(step) }
    }
    for cluster in Self.clusters(pieces, gap: 900, by: { _ in "" }) {
      stories.append(
        Story(
          kind: .failedSignIns, account: activity.account, anchor: "\(cluster.strand.firstSeen.seconds)",
          strand: cluster.strand))
    }
  }

  private mutating func weaveOthers() {
    for cluster in Self.clusters(activity.strands(.userRule), gap: 900, by: { $0.detail }) {
      stories.append(
        Story(
          kind: .userRule, account: activity.account,
          anchor: "\(cluster.key.detail)/\(cluster.strand.firstSeen.seconds)", strand: cluster.strand,
          origin: cluster.key.detail))
    }
    let others: [(StrandKey.Kind, ActivityKind, Int64)] = [
      (.notice, .credentialRecovery, 3600), (.refusedAssumeRoot, .refusedRootSession, 900),
      (.federated, .federatedSession, 3600), (.service, .service, 86_400),
      (.organizationChange, .organizationChange, 3600),
    ]
    for (kind, activityKind, gap) in others {
      for cluster in Self.clusters(activity.strands(kind), gap: gap, by: { $0.detail }) {
        let first = cluster.strand.firstSeen.seconds
        stories.append(
          Story(
            kind: activityKind, account: activity.account, anchor: "\(cluster.key.detail)/\(first)",
            strand: cluster.strand,
            call: cluster.strand.kept.first?.event.flatMap(AssumeRootCall.init)))
      }
    }
  }

  /// Sessions whose token one of root's keys asked for have an origin after all.
  private mutating func nameTokens() {
    var origins: [String: String] = [:]
    for story in stories {
      for record in story.strand.kept where record.name == "GetSessionToken" {
        guard let event = record.event, !event.isFailure else { continue }
        guard let key = event.response["credentials"]?["accessKeyId"]?.string else { continue }
        origins[key] = event.actor.accessKeyID
      }
    }
    for place in stories.indices where !stories[place].hasKnownOrigin {
      guard let origin = stories[place].strand.accessKeys.keys.compactMap({ origins[$0] }).min() else {
        continue
      }
      stories[place].origin = origin
      stories[place].hasKnownOrigin = true
    }
  }

  /// Findings of GuardDuty: with the session whose key they name, or alone.
  private mutating func weaveGuardDuty() {
    for finding in activity.findings.values.sorted(by: { $0.id < $1.id }) {
      let place = finding.accessKeyID.flatMap { key in
        stories.firstIndex { $0.kind.isRootSession && $0.strand.accessKeys[key] != nil }
      }
      if let place {
        stories[place].guardDuty.append(finding)
        continue
      }
      var strand = Strand(at: finding.firstSeen)
      strand.add(finding)
      stories.append(
        Story(
          kind: .guardDuty, account: activity.account, anchor: finding.id, strand: strand,
          guardDuty: [finding]))
    }
  }

  /// Says which entry of the ledger a root session is.
  private mutating func nameEntries() {
    guard let recorded else { return }
    for place in stories.indices where stories[place].kind == .rootSession {
      stories[place].ledgerEntry = stories[place].entry(in: recorded)?.id
    }
  }

  /// Strands of which each is no more than a gap away from the next, told apart by something.
  private static func clusters(
    _ pieces: [(key: StrandKey, strand: Strand)], gap: Int64, by trait: (StrandKey) -> String
  ) -> [(key: StrandKey, strand: Strand)] {
    var clusters: [(key: StrandKey, strand: Strand)] = []
    let groups = Dictionary(grouping: pieces) { trait($0.key) }.sorted { $0.key < $1.key }
    for (_, group) in groups {
      let sorted = group.sorted { $0.strand.firstSeen < $1.strand.firstSeen }
      var latest: (key: StrandKey, strand: Strand)?
      for piece in sorted {
        if let last = latest, piece.strand.firstSeen.seconds - last.strand.lastSeen.seconds <= gap {
          latest?.strand.merge(piece.strand)
        } else {
          if let latest { clusters.append(latest) }
          latest = piece
        }
      }
      if let latest { clusters.append(latest) }
    }
    return clusters
  }

  private static func merged(_ strands: [Strand]) -> Strand {
    var sum = strands[0]
    for strand in strands.dropFirst() { sum.merge(strand) }
    return sum
  }
}
