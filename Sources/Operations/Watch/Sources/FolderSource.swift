internal import CloudTrail
internal import HostSystem
internal import Synchronization

/// A file or folder that is watched for what is new: files that appear, and lines at the end of files that grow.
///
/// The system tells at once of most that happens; everything is looked at again in an interval nonetheless, for it
/// tells nothing of folders of other machines.
///
/// A file whose name ends with `.json` or `.gz` is one document, read when whoever wrote it has closed it, or when its
/// size has not changed between two looks; any other file is lines. Digests, and files and folders whose names begin
/// with a full stop, are left out. Places in files are kept, so nothing is read twice after a restart.
public final class FolderSource: WatchSource {
  /// The most bytes of lines taken at once.
  private static let piece = 4 << 20
  /// How many files, and records that are kept, make a batch.
  private static let batch = (files: 256, records: 20_000)
  /// Where the system was unclear everything is looked at again, though not for more than this part of the time.
  private static let share = 5

  /// The name of the source, under which its state is kept.
  public let name: String
  private let path: FilePath
  private let interval: Duration
  private let takesAll: Bool
  /// Whether everything was seen once is the end.
  private let isOnce: Bool
  private let events: FolderEvents?

  private struct State: ~Copyable {
    /// How far each file was read, by path: identity and offset.
    var places: [String: String] = [:]
    /// What of it is another since the last batch.
    var changed: [String: String?] = [:]
    var sizes: [String: Int] = [:]
    /// The files of this look so far.
    var met: Set<String> = []
    /// What was told of.
    var told: Set<String> = []
    /// Files of which the system tells, or that have more than was taken; whether each is there as a whole.
    var pending: [FilePath: Bool] = [:]
    /// The look that is going on; nil between looks.
    var walk: FolderWalk?
    var began = ContinuousClock.now
    /// When the next look is due, and when one may begin at the earliest.
    var due = ContinuousClock.now
    var earliest = ContinuousClock.now
    /// Whether the look found anything new.
    var isNew = false
  }
  private let state = Mutex(State())

  /// Looks at a path in an interval; `takesAll` keeps every record, and `isOnce` ends when there is nothing new.
  public init(path: String, interval: Duration, takesAll: Bool = false, isOnce: Bool = false) {
    self.path = FilePath(path)
    self.name = "files:\(path)"
    self.interval = interval
    self.takesAll = takesAll
    self.isOnce = isOnce
    events = isOnce ? nil : FolderEvents()
  }

  /// Where reading stopped is kept for each file.
  public func resume(at place: String?) async {}

  /// Goes on where reading stopped.
  public func resume(parts: [String: String]) async { state.withLock { $0.places = parts } }

  /// Waits until some file has something new.
  public func next() async throws -> WatchBatch? {
    while true {
      try Task.checkCancellation()
      let (batch, isOver) = state.withLock { look(&$0) }
      if let batch { return batch }
      if isOver, isOnce { return nil }
      if isOver { try await waitForNews() }
    }
  }

  /// Waits until the system tells of something, or the next look is due.
  private func waitForNews() async throws {
    let wait = state.withLock { $0.due - .now }
    guard let events else { return try await Task.sleep(for: max(wait, .zero)) }
    let news = await events.next(atMost: max(wait, .zero))
    try Task.checkCancellation()
    state.withLock { state in
      if news.isUnclear { state.due = min(state.due, state.earliest) }
      for (file, isWhole) in news.files {
        // Of a document that is being written nothing is to be read yet.
        guard let file = watched(file), isWhole || !Self.isDocument(file) else { continue }
        state.pending[file] = isWhole
      }
    }
  }

  /// A file of which the system tells, as a look comes to it; nil for a neighbour of a single file.
  private func watched(_ file: FilePath) -> FilePath? {
    if file.bytes.starts(with: path.bytes.last == 0x2F ? path.bytes : path.bytes + [0x2F]) { return file }
    return file == path || file == FilePath("./\(path)") ? path : nil
  }

  private static func isDocument(_ file: FilePath) -> Bool {
    let name = file.description.lowercased()
    return name.hasSuffix(".json") || name.hasSuffix(".gz")
  }

  /// Goes on with what is new, of a look or of which the system told; says whether there is nothing left to do now.
  private func look(_ state: inout State) -> (WatchBatch?, isOver: Bool) {
    var batch = WatchBatch()
    var sieve = RecordSieve(takesAll: takesAll)
    var files = 0
    var isOver = false
    while files < Self.batch.files, batch.contents.count < Self.batch.records, !Task.isCancelled {
      if let (file, isWhole) = state.pending.popFirst() {
        if take(file, isWhole: isWhole, &sieve, &state, &batch) { files += 1 }
        continue
      }
      if state.walk == nil, isOnce || state.due <= .now { begin(&state) }
      switch state.walk?.next() {
      case .unreadable(let error): tell("\(error)", &state, &batch)
      case .file(let file): if take(file, isWhole: false, &sieve, &state, &batch) { files += 1 }
      case nil:
        // Where everything is read once, that ends with a look that finds nothing.
        isOver = !isOnce || !state.isNew && files == 0
        if state.walk != nil { end(&state) }
      }
      if state.walk == nil, state.pending.isEmpty { break }
    }
    guard files > 0 || !batch.problems.isEmpty || !state.changed.isEmpty else { return (nil, isOver) }
    state.isNew = state.isNew || files > 0 || !batch.problems.isEmpty
    batch.parts = state.changed
    state.changed = [:]
    return (batch, false)
  }

  private func begin(_ state: inout State) {
    let events = events
    // A single file is written in its folder, and replaced there; a folder that is missing appears there.
    if let events, !events.listen(to: path) { events.listen(to: path.folder) }
    state.walk = FolderWalk([path]) { folder in
      guard !Self.isHidden(folder) else { return false }
      events?.listen(to: folder)
      return true
    }
    state.began = .now
    state.met = []
    state.isNew = false
  }

  private func end(_ state: inout State) {
    let now = ContinuousClock.now
    state.walk = nil
    state.due = now + interval
    state.earliest = now + (now - state.began) * Self.share
    for (file, _) in state.places where !state.met.contains(file) {
      state.places[file] = nil
      state.sizes[file] = nil
      state.changed[file] = .some(nil)
    }
  }

  private static func isHidden(_ path: FilePath) -> Bool {
    path.bytes.split(separator: 0x2F).last?.first == 0x2E
  }

  /// Tells of trouble the first time.
  private func tell(_ problem: String, _ state: inout State, _ batch: inout WatchBatch) {
    if state.told.insert(problem).inserted { batch.problems.append(problem) }
  }

  /// Takes what is new in a file; says whether there was anything.
  private func take(
    _ file: FilePath, isWhole: Bool, _ sieve: inout RecordSieve, _ state: inout State,
    _ batch: inout WatchBatch
  ) -> Bool {
    let name = file.description
    guard !Self.isHidden(file), TrailObjectKey(name).kind == .records else { return false }
    guard let status = FileStatus(file) else {
      tell("cannot read `\(name)`", &state, &batch)
      return false
    }
    state.met.insert(name)
    let parts = (state.places[name] ?? "").split(separator: "@")
    var offset = parts.first.map(String.init) == status.identity ? Int(parts.last ?? "") ?? 0 : 0
    guard status.size != offset else { return false }
    do {
      let opened = try OpenFile(file)
      let end: Int
      if Self.isDocument(file) {
        let isSteady = isOnce || isWhole || state.sizes[name] == status.size
        state.sizes[name] = status.size
        guard isSteady else { return false }
        _ = try sieve.read(named: name, length: opened.length, into: &batch) {
          buffer, range throws(FileError) in
          try opened.read(into: &buffer, range)
        }
        end = status.size
      } else {
        if offset > status.size { offset = 0 }
        opened.move(to: offset)
        guard
          let taken = try takeLines(
            opened, status.size - offset, named: name, &sieve, &batch)
        else { return false }
        end = offset + taken
        if taken > Self.piece / 2 { state.pending[file] = false }
      }
      let place = "\(status.identity)@\(end)"
      state.places[name] = place
      state.changed[name] = .some(place)
      return true
    } catch {
      tell("\(error)", &state, &batch)
      return false
    }
  }

  /// Takes the lines that are complete, and says how many bytes they have; nil where none is.
  private func takeLines(
    _ file: borrowing OpenFile, _ expected: Int, named name: String, _ sieve: inout RecordSieve,
    _ batch: inout WatchBatch
  ) throws(FileError) -> Int? {
    var bytes = [UInt8](repeating: 0, count: min(expected, Self.piece))
    var count = 0
    while count < bytes.count {
      let read = try file.read(into: &bytes, count..<bytes.count)
      if read == 0 { break }
      count += read
    }
    var end = bytes[..<count].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    if end == 0 {
      // The last line may go on; one that fills a whole piece never will.
      guard count > 0, isOnce || count == Self.piece else { return nil }
      end = count
    }
    sieve.readLines(Array(bytes[..<end]), named: name, into: &batch)
    return end
  }
}
