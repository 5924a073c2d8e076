internal import Identity

/// The strands of an account in bundles, of which each can be woven and looked at without the others.
///
/// What belongs together is found as strands come, by their ties, and stays together: a bundle may hold more than one
/// story, and never a part of one.
struct BundlePool: Sendable {
  /// An address in an hour.
  private struct Place: Hashable {
    let address: String
    let hour: Int64
  }

  /// What is looked for by time alone.
  private enum Meeting: Hashable {
    case signIn(hour: Int64)
    case refusal(hour: Int64)
  }

  private(set) var bundles: [Int: StrandBundle] = [:]
  private(set) var dirty: Set<Int> = []
  /// Where bundles went that were joined with others.
  private var parents: [Int: Int] = [:]
  private var next = 0
  private var homes: [StrandKey: Int] = [:]
  private var homesOfFindings: [String: Int] = [:]
  private var ties: [StrandTie: Int] = [:]
  private var sessions: [Place: Set<Int>] = [:]
  private var loose: [Place: Set<Int>] = [:]
  private var meetings: [Meeting: Set<Int>] = [:]
  /// The one bundle of everything, where times are so far apart that they cannot be counted in pieces.
  private var whole: Int?

  /// How many bundles show each entry of the ledger.
  private(set) var shown: [String: Int] = [:]
  /// What was told of entries that nothing shows.
  var toldUnseen: [ToldIncident] = []
  /// The bundles in which history had a say.
  private(set) var unusual: Set<Int> = []

  /// Puts a strand that is new, or has become more, to what it may have to do with.
  mutating func place(_ key: StrandKey, _ strand: Strand) {
    var id = homes[key].map { root($0) } ?? make()
    if homes[key] == nil { bundles[id]?.strands.append(key) }
    homes[key] = id
    dirty.insert(id)
    bundles[id]?.see(strand.lastSeen)
    guard whole == nil, let shared = StrandTie.ties(of: key, strand) else { return join(everythingWith: id) }
    for tie in shared { id = tied(id, tie) }
    switch key.kind {
    case .session, .assumeRoot, .signIn:
      bundles[id]?.hasSessions = true
      bundles[id]?.cover(min(strand.firstSeen.seconds, key.moment)...max(strand.lastSeen.seconds, key.moment))
      bundles[id]?.addresses.formUnion(strand.addresses.keys)
      if key.kind == .signIn {
        let hour = StrandTie.quotient(strand.lastSeen.seconds, StrandTie.hour)
        for hour in [StrandTie.quotient(strand.firstSeen.seconds, StrandTie.hour), hour] {
          meetings[.signIn(hour: hour), default: []].insert(id)
          if let other = ties[.failures(hour)] { id = join(id, other) }
        }
      }
    case .loose, .signInStep:
      bundles[id]?.cover(strand.firstSeen.seconds...strand.lastSeen.seconds)
      bundles[id]?.addresses.formUnion(strand.addresses.keys)
      id = placeLoose(id, key, strand)
    case .refusedAssumeRoot:
      for hour in hours(strand.firstSeen.seconds, strand.lastSeen.seconds) {
        meetings[.refusal(hour: hour), default: []].insert(id)
      }
    default: break
    }
    if key.kind == .failedSignIn || key.kind == .signInStep || key.kind == .failedUserSignIn {
      for case .failures(let hour) in shared {
        for other in meetings[.signIn(hour: hour)] ?? [] { id = join(id, other) }
      }
    }
    register(id)
  }

  /// Puts a finding of GuardDuty to the session whose key it names.
  mutating func place(_ finding: GuardDutyFinding) {
    var id = homesOfFindings[finding.id].map { root($0) } ?? make()
    if homesOfFindings[finding.id] == nil { bundles[id]?.findings.append(finding.id) }
    homesOfFindings[finding.id] = id
    dirty.insert(id)
    bundles[id]?.see(finding.updatedAt)
    if whole != nil { return join(everythingWith: id) }
    if let key = finding.accessKeyID { id = tied(id, .key(key)) }
  }

  /// A record without a session belongs to one of the same address that is going on, or was not long ago.
  private mutating func placeLoose(_ id: Int, _ key: StrandKey, _ strand: Strand) -> Int {
    var id = id
    guard !key.detail.isEmpty else { return id }
    for hour in hours(strand.firstSeen.seconds, strand.lastSeen.seconds) {
      let place = Place(address: key.detail, hour: hour)
      loose[place, default: []].insert(id)
      for other in sessions[place] ?? [] { id = join(id, other) }
    }
    return id
  }

  /// Lets loose records find the sessions of a bundle, and joins those that do.
  private mutating func register(_ start: Int) {
    var id = start
    while let bundle = bundles[id], bundle.hasSessions, let span = bundle.span {
      if let found = bundle.found, found.span == span, found.addresses == bundle.addresses.count { return }
      // Steps come up to ten minutes before a sign-in; records belong to a session for an hour after its last.
      guard
        let hours = StrandTie.pieces(
          from: span.lowerBound - 1200, through: span.upperBound + 2 * StrandTie.hour, StrandTie.hour)
      else { return join(everythingWith: id) }
      bundles[id]?.found = (span, bundle.addresses.count)
      for address in bundle.addresses {
        for hour in hours {
          let place = Place(address: address, hour: hour)
          sessions[place, default: []].insert(id)
          for other in loose[place] ?? [] { id = join(id, other) }
        }
      }
    }
  }

  private func hours(_ first: Int64, _ last: Int64) -> ClosedRange<Int64> {
    StrandTie.pieces(from: first, through: last, StrandTie.hour) ?? 0...0
  }

  private mutating func make() -> Int {
    next += 1
    bundles[next] = StrandBundle()
    return next
  }

  private mutating func tied(_ id: Int, _ tie: StrandTie) -> Int {
    let sum = ties[tie].map { join(id, $0) } ?? id
    ties[tie] = sum
    return sum
  }

  /// Makes one bundle of two, and gives which one it is; a bundle that is gone joins nothing.
  private mutating func join(_ left: Int, _ right: Int) -> Int {
    let left = root(left)
    let right = root(right)
    guard left != right, let mine = bundles[left], let theirs = bundles[right] else { return left }
    let isMine = mine.strands.count >= theirs.strands.count
    let (kept, gone) = isMine ? (left, right) : (right, left)
    for entry in mine.entries.intersection(theirs.entries) { shown[entry, default: 1] -= 1 }
    bundles[gone] = nil
    bundles[kept]?.join(isMine ? theirs : mine)
    if unusual.remove(gone) != nil { unusual.insert(kept) }
    parents[gone] = kept
    dirty.remove(gone)
    dirty.insert(kept)
    return kept
  }

  private mutating func join(everythingWith id: Int) {
    var sum = root(id)
    for other in Array(bundles.keys) where bundles[other] != nil { sum = join(sum, other) }
    whole = sum
  }

  private func root(_ id: Int) -> Int {
    var id = id
    while let parent = parents[id] { id = parent }
    return id
  }
}

extension BundlePool {
  /// Notes that a bundle is to be looked at.
  mutating func mark(_ id: Int) {
    let id = root(id)
    if bundles[id] != nil { dirty.insert(id) }
  }

  /// Notes that everything is to be looked at.
  mutating func markAll() { dirty = Set(bundles.keys) }

  /// Notes that what an entry of the ledger may belong to is to be looked at.
  mutating func mark(_ entry: RecordedSessions.Entry) {
    if whole != nil { return markAll() }
    let reach = RecordedSessions.tolerance.components.seconds + 4
    let moment = entry.time.seconds
    for piece in StrandTie.quotient(moment - reach, 4)...StrandTie.quotient(moment + reach, 4) + 1 {
      if let id = ties[.date(piece)] { mark(id) }
    }
    for hour in hours(moment - reach, moment + reach) {
      for id in meetings[.refusal(hour: hour)] ?? [] { mark(id) }
    }
  }

  /// Notes that what has to do with an access key is to be looked at.
  mutating func mark(key: String) {
    if whole != nil { return markAll() }
    if let id = ties[.key(key)] { mark(id) }
  }

  /// Notes that sign-ins around a moment are to be looked at, for somebody tries many accounts.
  mutating func markSignIns(around moment: Timestamp) {
    if whole != nil { return markAll() }
    for hour in hours(moment.seconds - 4800, moment.seconds + 4800) {
      if let id = ties[.failures(hour)] { mark(id) }
      for id in meetings[.signIn(hour: hour)] ?? [] { mark(id) }
    }
  }

  /// Takes what is to be looked at, in an order that depends on nothing but the strands' coming.
  mutating func takeDirty() -> [Int] {
    defer { dirty = [] }
    return dirty.filter { bundles[$0] != nil }.sorted()
  }

  /// Notes what came of a look at a bundle.
  mutating func note(
    _ id: Int, told: [ToldIncident], notes: [HistoryNote], entries: Set<String>, latestStart: Timestamp?,
    isUnusual: Bool
  ) {
    guard let before = bundles[id] else { return }
    for entry in before.entries.subtracting(entries) {
      shown[entry, default: 1] -= 1
      if shown[entry] == 0 { shown[entry] = nil }
    }
    for entry in entries.subtracting(before.entries) { shown[entry, default: 0] += 1 }
    bundles[id]?.told = told
    bundles[id]?.notes = notes
    bundles[id]?.entries = entries
    bundles[id]?.latestStart = latestStart
    if isUnusual { unusual.insert(id) } else { unusual.remove(id) }
  }

  /// Notes when a bundle is to be looked at again; false where that is known.
  mutating func note(_ id: Int, due: Timestamp?) -> Bool {
    guard bundles[id]?.due != due else { return false }
    bundles[id]?.due = due
    return due != nil
  }

  /// Notes that only some strands and findings of a bundle are left, or none.
  mutating func keep(_ strands: [StrandKey], _ findings: [String], of id: Int) {
    guard let bundle = bundles[id] else { return }
    let left = Set(strands)
    for key in bundle.strands where !left.contains(key) { homes[key] = nil }
    for finding in bundle.findings where !findings.contains(finding) { homesOfFindings[finding] = nil }
    if strands.isEmpty, findings.isEmpty {
      for entry in bundle.entries {
        shown[entry, default: 1] -= 1
        if shown[entry] == 0 { shown[entry] = nil }
      }
      bundles[id] = nil
      dirty.remove(id)
      unusual.remove(id)
      if whole == id { whole = nil }
    } else {
      bundles[id]?.strands = strands
      bundles[id]?.findings = findings
    }
  }

  /// Lets go of ties that lead nowhere any more.
  mutating func tidy() {
    func living(_ id: Int) -> Int? {
      let id = root(id)
      return bundles[id] == nil ? nil : id
    }
    func living(_ ids: Set<Int>) -> Set<Int>? {
      let left = Set(ids.compactMap { living($0) })
      return left.isEmpty ? nil : left
    }
    homes = homes.compactMapValues { living($0) }
    homesOfFindings = homesOfFindings.compactMapValues { living($0) }
    ties = ties.compactMapValues { living($0) }
    sessions = sessions.compactMapValues { living($0) }
    loose = loose.compactMapValues { living($0) }
    meetings = meetings.compactMapValues { living($0) }
    parents = [:]
  }
}
