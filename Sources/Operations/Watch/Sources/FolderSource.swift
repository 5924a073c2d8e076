internal import CloudTrail
internal import Compression
internal import HostSystem
internal import JSONTree
internal import Synchronization

/// A file or folder that is looked at again and again for what is new: files that appear, and lines at the end of
/// files that grow.
///
/// A file whose name ends with `.json` or `.gz` is one document, read when its size has not changed between two looks;
/// any other file is lines. Places in files are kept, so nothing is read twice after a restart.
public final class FolderSource: WatchSource {
  /// The most files of a folder.
  static let files = 100_000
  /// The most bytes of a document, packed or not.
  static let document = 256 << 20
  /// The most bytes of lines taken at once.
  static let piece = 4 << 20

  /// The name of the source, under which its state is kept.
  public let name: String
  private let path: String
  private let interval: Duration
  /// Whether everything was seen once is the end.
  private let isOnce: Bool

  private struct State {
    /// How far each file was read, by path: identity and offset.
    var places: [String: String] = [:]
    var sizes: [String: Int] = [:]
    var isFirst = true
  }
  private let state = Mutex(State())

  /// Looks at a path in an interval; `isOnce` ends when there is nothing new.
  public init(path: String, interval: Duration, isOnce: Bool = false) {
    self.path = path
    self.name = "files:\(path)"
    self.interval = interval
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
      if let batch = look() { return batch }
      if isOnce { return nil }
      try await Task.sleep(for: interval)
    }
  }

  private func look() -> WatchBatch? {
    let files = WatchedFile.all(at: path, limit: Self.files)
    let existing = Set(files.map(\.path))
    state.withLock { state in
      state.places = state.places.filter { existing.contains($0.key) }
      state.sizes = state.sizes.filter { existing.contains($0.key) }
    }
    for file in files {
      let place = state.withLock { $0.places[file.path] } ?? ""
      let parts = place.split(separator: "@")
      let offset = parts.first.map(String.init) == file.identity ? Int(parts.last ?? "") ?? 0 : 0
      guard file.size != offset else { continue }
      guard let (batch, end) = take(file, from: offset) else { continue }
      var result = batch
      state.withLock { state in
        state.places[file.path] = "\(file.identity)@\(end)"
        result.place = state.places.sorted { $0.key < $1.key }.map { "\($0.value)\t\($0.key)" }
          .joined(separator: "\n")
      }
      return result
    }
    return nil
  }

  /// What is new in a file, and how far it was read; nil where it is not complete yet.
  private func take(_ file: WatchedFile, from offset: Int) -> (WatchBatch, Int)? {
    let isDocument = [".json", ".gz"].contains { file.path.lowercased().hasSuffix($0) }
    return isDocument ? takeDocument(file) : takeLines(file, from: offset > file.size ? 0 : offset)
  }

  private func takeDocument(_ file: WatchedFile) -> (WatchBatch, Int)? {
    let isSteady = state.withLock { state in
      defer { state.sizes[file.path] = file.size }
      return isOnce || state.sizes[file.path] == file.size
    }
    guard isSteady else { return nil }
    var batch = WatchBatch()
    guard file.size <= Self.document, let bytes = file.read(from: 0, limit: Self.document) else {
      batch.problems.append("\(file.path): cannot be read, or is larger than \(Self.document >> 20) MiB")
      return (batch, file.size)
    }
    do {
      let text = Gzip.isGzip(bytes.span) ? try Gzip.decompress(bytes, limit: Self.document) : bytes
      if text.isEmpty { return (batch, file.size) }
      let strangers = try TrailEnvelope.open(text, limits: .init(bytes: Self.document)) {
        batch.contents.append($0)
      }
      if strangers > 0, batch.contents.isEmpty { batch.problems.append("\(file.path): no records in it") }
    } catch {
      // Not one document: perhaps a line each.
      let lines = Gzip.isGzip(bytes.span) ? [] : bytes.split(separator: 0x0A)
      if lines.count > 1 {
        for line in lines { batch.open(Array(line), from: file.path) }
      } else {
        batch.problems.append("\(file.path): \(error)")
      }
    }
    return (batch, file.size)
  }

  private func takeLines(_ file: WatchedFile, from offset: Int) -> (WatchBatch, Int)? {
    guard let bytes = file.read(from: offset, limit: Self.piece) else { return nil }
    var end = bytes.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    if end == 0 {
      // The last line may go on; one that fills a whole piece never will.
      guard isOnce || bytes.count == Self.piece else { return nil }
      end = bytes.count
    }
    guard end > 0 else { return nil }
    var batch = WatchBatch()
    for line in bytes[..<end].split(separator: 0x0A) where line.contains(where: { $0 > 0x20 }) {
      batch.open(Array(line), from: file.path)
    }
    return (batch, offset + end)
  }
}
