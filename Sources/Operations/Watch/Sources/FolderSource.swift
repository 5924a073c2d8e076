internal import CloudTrail
internal import HostSystem
internal import Synchronization

/// A file or folder that is looked at again and again for what is new: files that appear, and lines at the end of
/// files that grow.
///
/// A file whose name ends with `.json` or `.gz` is one document, read when its size has not changed between two looks;
/// any other file is lines. Digests, and files and folders whose names begin with a full stop, are left out. Places in
/// files are kept, so nothing is read twice after a restart.
public final class FolderSource: WatchSource {
  /// The most bytes of lines taken at once.
  private static let piece = 4 << 20
  /// How many files, and records that are kept, make a batch.
  private static let batch = (files: 256, records: 20_000)

  /// The name of the source, under which its state is kept.
  public let name: String
  private let path: String
  private let interval: Duration
  private let takesAll: Bool
  /// Whether everything was seen once is the end.
  private let isOnce: Bool

  private struct State: ~Copyable {
    /// How far each file was read, by path: identity and offset.
    var places: [String: String] = [:]
    var sizes: [String: Int] = [:]
    /// The files of this look so far.
    var met: Set<String> = []
    /// What was told of.
    var told: Set<String> = []
    /// The look that is going on; nil between looks.
    var walk: FolderWalk?
    /// Whether it found anything new.
    var isNew = false
  }
  private let state = Mutex(State())

  /// Looks at a path in an interval; `takesAll` keeps every record, and `isOnce` ends when there is nothing new.
  public init(path: String, interval: Duration, takesAll: Bool = false, isOnce: Bool = false) {
    self.path = path
    self.name = "files:\(path)"
    self.interval = interval
    self.takesAll = takesAll
    self.isOnce = isOnce
  }

  /// Goes on where reading stopped.
  public func resume(at place: String?) async {
    guard let place else { return }
    let places = place.split(separator: "\n").map { $0.split(separator: "\t", maxSplits: 1).map(String.init) }
    state.withLock { state in
      for pair in places where pair.count == 2 { state.places[pair[1]] = pair[0] }
    }
  }

  /// Waits until some file has something new.
  public func next() async throws -> WatchBatch? {
    while true {
      try Task.checkCancellation()
      let (batch, isOver) = state.withLock { look(&$0) }
      if let batch { return batch }
      if isOnce, isOver { return nil }
      if !isOnce || !isOver { try await Task.sleep(for: isOnce ? .zero : interval) }
    }
  }

  /// Goes on with a look: what is new, or whether a whole look found nothing.
  private func look(_ state: inout State) -> (WatchBatch?, isOver: Bool) {
    if state.walk == nil {
      state.walk = FolderWalk([FilePath(path)]) { !Self.isHidden($0) }
      state.met = []
      state.isNew = false
    }
    var batch = WatchBatch()
    var sieve = RecordSieve(takesAll: takesAll)
    var files = 0
    while files < Self.batch.files, batch.contents.count < Self.batch.records, !Task.isCancelled {
      guard let entry = state.walk?.next() else {
        let met = state.met
        state.walk = nil
        state.places = state.places.filter { met.contains($0.key) }
        state.sizes = state.sizes.filter { met.contains($0.key) }
        break
      }
      switch entry {
      case .unreadable(let error): tell("\(error)", &state, &batch)
      case .file(let file): if take(file, &sieve, &state, &batch) { files += 1 }
      }
    }
    let isOver = state.walk == nil && !state.isNew && files == 0
    guard files > 0 || !batch.problems.isEmpty else { return (nil, isOver) }
    state.isNew = true
    batch.place = state.places.sorted { $0.key < $1.key }.map { "\($0.value)\t\($0.key)" }
      .joined(separator: "\n")
    return (batch, false)
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
    _ file: FilePath, _ sieve: inout RecordSieve, _ state: inout State, _ batch: inout WatchBatch
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
    let isDocument = [".json", ".gz"].contains { name.lowercased().hasSuffix($0) }
    do {
      let opened = try OpenFile(file)
      let end: Int
      if isDocument {
        let isSteady = isOnce || state.sizes[name] == status.size
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
        guard let taken = try takeLines(opened, named: name, &batch) else { return false }
        end = offset + taken
      }
      state.places[name] = "\(status.identity)@\(end)"
      return true
    } catch {
      tell("\(error)", &state, &batch)
      return false
    }
  }

  /// Takes the lines that are complete, and says how many bytes they have; nil where none is.
  private func takeLines(
    _ file: borrowing OpenFile, named name: String, _ batch: inout WatchBatch
  ) throws(FileError) -> Int? {
    var bytes = [UInt8](repeating: 0, count: Self.piece)
    var count = 0
    while count < bytes.count {
      let read = try file.read(into: &bytes, count..<bytes.count)
      if read == 0 { break }
      count += read
    }
    var end = bytes[..<count].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    if end == 0 {
      // The last line may go on; one that fills a whole piece never will.
      guard count > 0, isOnce || count == bytes.count else { return nil }
      end = count
    }
    for line in bytes[..<end].split(separator: 0x0A) where line.contains(where: { $0 > 0x20 }) {
      batch.open(Array(line), from: name)
    }
    return end
  }
}
