internal import Glibc

/// Goes through folders, one entry at a time, in the order of names.
///
/// Links are followed, and none into a folder that is being gone through. Memory holds one folder's names for each
/// level; of a folder with more than 65,536 entries so many are sorted at a time.
public struct FolderWalk: ~Copyable {
  /// What the walk comes to.
  public enum Entry: Sendable {
    /// A file; pipes, sockets and devices inside folders are left out.
    case file(FilePath)
    /// A folder or link that cannot be gone into.
    case unreadable(FileError)
  }

  private var levels: [Level] = []
  private var pending: [FilePath]
  private let isWanted: @Sendable (FilePath) -> Bool

  /// Begins at paths of files and folders; folders that `isWanted` refuses are not gone into.
  public init(_ paths: [FilePath], isWanted: @escaping @Sendable (FilePath) -> Bool = { _ in true }) {
    pending = paths.reversed()
    self.isWanted = isWanted
  }

  deinit { for level in levels { level.close() } }

  /// The next entry; nil at the end.
  public mutating func next() -> Entry? {
    while true {
      if levels.isEmpty {
        guard let path = pending.popLast() else { return nil }
        if let entry = visit(path, kind: UInt8(DT_UNKNOWN), isRoot: true) { return entry }
        continue
      }
      let last = levels.count - 1
      guard let (name, kind) = levels[last].next() else {
        levels.removeLast().close()
        continue
      }
      if let entry = visit(levels[last].path.appending(name), kind: kind, isRoot: false) { return entry }
    }
  }

  private mutating func visit(_ path: FilePath, kind: UInt8, isRoot: Bool) -> Entry? {
    if kind == UInt8(DT_REG) { return .file(path) }
    var status = stat()
    guard unsafe path.withCPath({ unsafe stat($0, &status) }) == 0 else {
      return .unreadable(FileError(path))
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file(path)
    case S_IFDIR:
      guard isRoot || isWanted(path) else { return nil }
      let isInside = levels.contains { $0.device == status.st_dev && $0.inode == status.st_ino }
      guard !isInside else {
        return .unreadable(FileError(path, reason: "the link leads back to a folder above it"))
      }
      guard let stream = unsafe path.withCPath({ unsafe opendir($0) }) else {
        return .unreadable(FileError(path))
      }
      unsafe levels.append(Level(path: path, device: status.st_dev, inode: status.st_ino, stream: stream))
      return nil
    default: return isRoot ? .file(path) : nil
    }
  }

  @safe private struct Level {
    private static let batch = 65_536

    let path: FilePath
    let device: dev_t
    let inode: ino_t
    let stream: OpaquePointer
    private var names: [(name: [UInt8], kind: UInt8)] = []
    private var isAtEnd = false

    init(path: FilePath, device: dev_t, inode: ino_t, stream: OpaquePointer) {
      self.path = path
      self.device = device
      self.inode = inode
      unsafe self.stream = stream
    }

    func close() { unsafe closedir(stream) }

    mutating func next() -> (name: [UInt8], kind: UInt8)? {
      if names.isEmpty, !isAtEnd { fill() }
      return names.popLast()
    }

    /// Reads entries and turns them round, so that the first is taken from the end.
    private mutating func fill() {
      while names.count < Self.batch {
        guard let entry = unsafe readdir(stream) else {
          isAtEnd = true
          break
        }
        let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
          unsafe Array(bytes.prefix { $0 != 0 })
        }
        if name != [0x2E] && name != [0x2E, 0x2E] { names.append((name, unsafe entry.pointee.d_type)) }
      }
      names.sort { $1.name.lexicographicallyPrecedes($0.name) }
    }
  }
}
