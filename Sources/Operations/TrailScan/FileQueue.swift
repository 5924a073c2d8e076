internal import CloudTrail
internal import HostSystem
internal import Synchronization

/// The files of a scan, which workers take in small lots.
final class FileQueue: Sendable {
  /// Something to read.
  enum Item: Sendable {
    /// With `isDoubtful` it is read only where it begins as records do.
    case file(FilePath, isDoubtful: Bool)
    case standardInput
    case unreadable(FileError)
  }

  private static let lot = 16
  /// Names of files that are read inside of folders; what is named itself is always read.
  private static let endings = [".json", ".json.gz", ".gz", ".jsonl", ".ndjson", ".log"]

  private static let doubtfulEndings = [".csv", ".tsv", ".txt", ".gzip", ".tar", ".tgz"]

  /// Whether a file inside of a folder is read, by its name.
  static func isRead(_ name: String) -> Bool { endings.contains(where: name.hasSuffix) || isDoubtful(name) }

  /// Whether a file inside of a folder may be anything, by its name: Firehose names objects without an ending.
  static func isDoubtful(_ name: String) -> Bool {
    guard !endings.contains(where: name.hasSuffix) else { return false }
    return doubtfulEndings.contains(where: name.hasSuffix)
      || !name.utf8.reversed().prefix { $0 != UInt8(ascii: "/") }.contains(UInt8(ascii: "."))
  }

  private struct State: ~Copyable {
    var walk: FolderWalk
    var readsInput: Bool
  }

  private let state: Mutex<State>
  private let filter: TrailFilter
  private let named: Set<String>

  init(_ walk: consuming sending FolderWalk, _ filter: TrailFilter, named: Set<String>, readsInput: Bool) {
    state = Mutex(State(walk: walk, readsInput: readsInput))
    self.filter = filter
    self.named = named
  }

  /// The next lot, empty at the end, and what was left out on the way to it.
  func next() -> ([Item], TrailScanSummary) {
    state.withLock { state in
      var items: [Item] = []
      var skipped = TrailScanSummary()
      if state.readsInput {
        state.readsInput = false
        items.append(.standardInput)
      }
      while items.count < Self.lot, let entry = state.walk.next() {
        switch entry {
        case .unreadable(let error): items.append(.unreadable(error))
        case .file(let path):
          let text = path.description
          let key = TrailObjectKey(text)
          if named.contains(text) {
            items.append(.file(path, isDoubtful: false))
          } else if key.kind != .records || !Self.isRead(text) {
            skipped.skippedFiles += 1
          } else if !filter.admits(key) {
            skipped.filteredFiles += 1
          } else {
            items.append(.file(path, isDoubtful: Self.isDoubtful(text)))
          }
        }
      }
      return (items, skipped)
    }
  }
}
