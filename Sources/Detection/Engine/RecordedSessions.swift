public import Identity

/// The root sessions that a ledger has, as far as detection must know them.
public struct RecordedSessions: Hashable, Sendable {
  /// One session that was written down.
  public struct Entry: Hashable, Sendable {
    /// What the ledger calls it.
    public var id: String
    /// When it was written down, which is before the call.
    public var time: Timestamp
    /// The account whose root was asked for.
    public var target: String
    /// The task policy's name.
    public var task: String
    /// The access key that came back; nil where the call had not ended when the entry was read.
    public var accessKeyID: String?
    /// Who asked for it, and why, for people.
    public var purpose: String
    /// Whether the call is known to have been refused, so that CloudTrail shows no session.
    public var isRefused: Bool

    /// Describes an entry.
    public init(
      id: String, time: Timestamp, target: String, task: String, accessKeyID: String?, purpose: String,
      isRefused: Bool = false
    ) {
      self.id = id
      self.time = time
      self.target = target
      self.task = task
      self.accessKeyID = accessKeyID
      self.purpose = purpose
      self.isRefused = isRefused
    }
  }

  /// How far the entry and the record may be apart where no key joins them.
  public static let tolerance = Duration.seconds(300)

  /// How long CloudTrail may take before a session that was written down counts as never seen.
  public static let delivery = Duration.seconds(3600)

  private var byKey: [String: Entry] = [:]
  private var byTarget: [String: [Entry]] = [:]
  /// The first entry's time: what was before the ledger began is not missing in it.
  public private(set) var since: Timestamp?

  /// A ledger's sessions; `since` is when the ledger began, where that is known.
  public init(_ entries: [Entry] = [], since: Timestamp? = nil) {
    self.since = since
    for entry in entries { add(entry) }
  }

  /// Adds an entry, or what is now known of it.
  public mutating func add(_ entry: Entry) {
    if let key = entry.accessKeyID { byKey[key] = entry }
    byTarget[entry.target, default: []].removeAll { $0.id == entry.id }
    byTarget[entry.target]?.append(entry)
    since = since.map { min($0, entry.time) } ?? entry.time
  }

  /// Lets go of the entries that were written down before a moment; since when the ledger is kept stays.
  public mutating func forget(before moment: Timestamp) {
    byKey = byKey.filter { $0.value.time >= moment }
    byTarget = byTarget.compactMapValues { entries in
      let left = entries.filter { $0.time >= moment }
      return left.isEmpty ? nil : left
    }
  }

  /// How many there are.
  public var count: Int { byTarget.values.reduce(0) { $0 + $1.count } }

  /// The entry of a call: by the key, or by target, task and time where the entry has no key.
  public func entry(of call: AssumeRootCall) -> Entry? {
    if let key = call.accessKeyID, let entry = byKey[key] { return entry }
    return byTarget[call.target]?.filter { entry in
      let isOther =
        entry.accessKeyID != nil && call.accessKeyID != nil && entry.accessKeyID != call.accessKeyID
      let distance = entry.time < call.time ? call.time - entry.time : entry.time - call.time
      return !isOther && entry.task == call.task && distance <= Self.tolerance
    }.min { left, right in
      abs(left.time.milliseconds - call.time.milliseconds)
        < abs(right.time.milliseconds - call.time.milliseconds)
    }
  }

  /// The entry that a key belongs to.
  public func entry(ofKey key: String) -> Entry? { byKey[key] }

  /// The entry that one of some keys belongs to.
  func entry(ofKeys keys: some Sequence<String>) -> Entry? {
    keys.compactMap { byKey[$0] }.min { $0.id < $1.id }
  }

  /// The entries of an account.
  public func entries(of account: String) -> [Entry] { byTarget[account] ?? [] }

  /// The accounts with entries.
  public var targets: [String] { byTarget.keys.sorted() }
}
