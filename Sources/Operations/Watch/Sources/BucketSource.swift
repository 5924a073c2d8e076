public import AWSClient
internal import AWSServices
internal import CloudTrail
public import Identity
internal import Synchronization

/// The bucket of a trail, looked at again and again for new log files.
///
/// Each account and Region is listed from the key on that a file of that time would have, so that a look costs one
/// call for each of them, however old the bucket is. Files may come late and out of order: a look goes back behind
/// the last one, and what was read in that time is not read again. Where keys do not tell the time, S3's own date does,
/// and everything is listed. After a restart the last while is read again; records that were told are known. An object that
/// cannot be read is tried again for a week (`BucketFailures`).
public final class BucketSource: WatchSource {
  /// How far a look goes back behind the one before: most files come within ten minutes of what is in them.
  static let lateness = Duration.seconds(3600)
  /// How often new accounts and Regions are looked for.
  private static let discovery = Duration.seconds(600)
  /// How many folders are listed at the same time.
  private static let lists = 8
  /// How many objects make a batch.
  private static let lot = 16

  /// The name of the source, under which its state is kept.
  public let name: String
  private let bucket: String
  private let prefix: String
  private let client: AWSClient
  private let interval: Duration
  private let takesAll: Bool
  private let isOnce: Bool
  private let now: @Sendable () -> Timestamp

  private struct State {
    /// Everything that came before this was looked at.
    var through: Timestamp
    /// When the look that is going on began; nil between looks.
    var began: Timestamp?
    var isFirst = true
    var streams: BucketStreams?
    var discovered: Timestamp?
    /// What waits to be read, the first one last.
    var pending: [BucketObject] = []
    /// Keys that were read, with the time by which they are told apart.
    var seen: [String: Timestamp] = [:]
    /// Folders that could not be listed, and from when on they are to be listed.
    var behind: [String: Timestamp] = [:]
    /// What could not be read yet.
    var failures = BucketFailures()
    /// What was told of.
    var told: Set<String> = []
  }
  private let state: Mutex<State>

  /// Looks in an interval at what lies in a bucket below a prefix, from a moment on; `takesAll` keeps every record,
  /// and `isOnce` ends after one look.
  public init(
    _ client: AWSClient, bucket: String, prefix: String, interval: Duration, since: Timestamp, takesAll: Bool,
    isOnce: Bool = false, now: @escaping @Sendable () -> Timestamp
  ) {
    self.client = client
    self.bucket = bucket
    self.prefix = prefix
    self.name = "s3://\(bucket)/\(prefix)"
    self.interval = interval
    self.takesAll = takesAll
    self.isOnce = isOnce
    self.now = now
    self.state = Mutex(State(through: since))
  }

  /// Goes on where the last look ended, and a while before.
  public func resume(at place: String?) async {
    guard let place, let moment = try? Timestamp(iso8601: place) else { return }
    state.withLock { $0.through = moment }
  }

  /// Tries again what an earlier watch could not read.
  public func resume(parts: [String: String]) async {
    let now = now()
    state.withLock { $0.failures.resume(parts, in: bucket, at: now) }
  }

  /// Whether there are objects that could not be read yet.
  var hasFailures: Bool { state.withLock { !$0.failures.isEmpty } }

  /// Waits until there is something new, and reads some of it.
  public func next() async throws -> WatchBatch? {
    var batch = WatchBatch()
    let goesOn = state.withLock { $0.began != nil }
    if !goesOn {
      let isFirst = state.withLock { state in
        defer { state.isFirst = false }
        return state.isFirst
      }
      if !isFirst {
        if isOnce { return nil }
        try await Task.sleep(for: interval)
      }
      do {
        try await look(&batch)
      } catch let error as ClientError {
        guard isOnce, !error.isCancellation else { throw error }
        batch.problems.append("\(name): \(error)")
        batch.isLost = true
        return batch
      }
    }
    let lot = state.withLock { state in
      let lot = Array(state.pending.suffix(takesAll ? 1 : Self.lot).reversed())
      state.pending.removeLast(lot.count)
      return lot
    }
    await read(lot, &batch)
    try Task.checkCancellation()
    state.withLock { state in
      batch.parts = state.failures.takeChanges()
      guard state.pending.isEmpty, let began = state.began else { return }
      state.began = nil
      state.through = max(state.through, began)
      let limit = state.through - (Self.lateness + Self.lateness)
      state.seen = state.seen.filter { $0.value >= limit }
      batch.place = (state.behind.values.min().map { min($0, state.through) } ?? state.through).iso8601
    }
    return batch
  }

  /// Lists what is new.
  private func look(_ batch: inout WatchBatch) async throws {
    let began = now()
    let discovered = state.withLock { $0.discovered }
    if discovered.map({ began - $0 >= Self.discovery }) ?? true {
      let streams = try await BucketStreams(in: bucket, below: prefix, client)
      state.withLock { state in
        state.streams = streams
        state.discovered = began
      }
    }
    let (streams, through, behind) = state.withLock { ($0.streams, $0.through, $0.behind) }
    guard let streams else { return }
    let folders =
      streams.regions.map { (path: $0, isDated: true) } + streams.others.map { (path: $0, isDated: false) }
    var found: [(object: BucketObject, time: Timestamp)] = []
    var failed: [String: Timestamp] = [:]
    var failures: [(path: String, error: ClientError)] = []
    await forEachConcurrently(folders, limit: Self.lists) { [self] folder in
      let start = (behind[folder.path] ?? through) - Self.lateness
      return await list(folder.path, isDated: folder.isDated, from: start)
    } receive: { index, result in
      switch result {
      case .success(let objects): found += objects
      case .failure(let error):
        let path = folders[index].path
        failed[path] = behind[path] ?? through
        failures.append((path, error))
      }
    }
    try Task.checkCancellation()
    // Nothing of it could be listed: the whole source is in trouble, and is asked again after a pause.
    if let first = failures.first, failures.count == folders.count { throw first.error }
    for failure in failures { tell("s3://\(bucket)/\(failure.path)", "\(failure.error)", &batch) }
    let fresh = found.sorted { ($0.time, $0.object.key) > ($1.time, $1.object.key) }
    state.withLock { state in
      state.began = began
      state.behind = failed
      let new = fresh.filter { state.seen[$0.object.key] == nil }
      for one in new { state.seen[one.object.key] = one.time }
      state.pending = new.map(\.object).filter { !state.failures.contains($0.key) }
      // What came first comes first: these wait for their turn longest.
      state.pending += state.failures.due(at: began).reversed()
    }
  }

  private func list(
    _ folder: String, isDated: Bool, from start: Timestamp
  ) async -> Result<[(object: BucketObject, time: Timestamp)], ClientError> {
    var found: [(object: BucketObject, time: Timestamp)] = []
    var pages = ObjectPages(
      of: bucket, prefix: folder, startAfter: isDated ? Self.key(in: folder, at: start) : nil, client)
    do throws(ClientError) {
      while let page = try await pages.next() {
        for entry in page.objects {
          let object = BucketObject(entry, in: bucket)
          guard object.mayHoldRecords else { continue }
          // A dated key may be of a file that was written much later: then S3's date says so.
          let time = max(TrailObjectKey(object.key).start ?? start, entry.lastModified ?? start)
          if time >= start { found.append((object, time)) }
        }
      }
      return .success(found)
    } catch {
      return .failure(error)
    }
  }

  /// The text behind which the keys of files of a moment and later stand, in the folder of an account and Region.
  static func key(in folder: String, at moment: Timestamp) -> String? {
    let key = TrailObjectKey(folder)
    // Inside of a year's folder and below there is little, and all of it is listed.
    guard key.start == nil, let account = key.account, let region = key.region, folder.hasSuffix("/") else {
      return nil
    }
    let day = moment.basicDay
    let date = "\(day.prefix(4))/\(day.dropFirst(4).prefix(2))/\(day.suffix(2))"
    // A minute's files begin with the minute; the shorter text stands before all of them.
    return "\(folder)\(date)/\(account)_CloudTrail_\(region)_\(moment.basic.dropLast(3))"
  }

  private func read(_ objects: [BucketObject], _ batch: inout WatchBatch) async {
    guard !objects.isEmpty else { return }
    var sieve = RecordSieve(takesAll: takesAll)
    await ObjectReader(client).forEach(objects) { index, result in
      switch result {
      case .success(let bytes):
        _ = sieve.read(bytes, named: objects[index].name, into: &batch)
        state.withLock { $0.failures.end(objects[index].key) }
      case .failure(let error):
        guard !error.isCancellation else { return }
        tell(objects[index].name, "\(error)", &batch)
        let now = now()
        let end = state.withLock { state in
          guard error.isFinal else { return state.failures.note(objects[index], at: now) }
          state.failures.end(objects[index].key)
          return nil
        }
        if let end { batch.problems.append(end) }
      }
    }
  }

  /// Tells of trouble with an object or a folder the first time.
  private func tell(_ name: String, _ reason: String, _ batch: inout WatchBatch) {
    let isNew = state.withLock { state in
      if state.told.count >= 10_000 { state.told.removeAll() }
      return state.told.insert(name).inserted
    }
    if isNew { batch.problems.append("\(name): \(reason)") }
  }
}
