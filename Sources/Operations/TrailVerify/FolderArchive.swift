internal import CloudTrail
internal import HostSystem
internal import Identity
internal import JSONTree

/// Digests and log files that were copied out of S3, laid out as there from `AWSLogs/` on.
///
/// S3 keeps the signature of a digest in the object's metadata, which a copy has not. Each digest carries the
/// signature of the one before; that of the newest is taken from `FILE.metadata.json`, the answer of
/// `aws s3api head-object`, where that is there.
struct FolderArchive: DigestArchive {
  let paths: [String]

  /// The most bytes of one packed file that are read.
  private static let limit = 1 << 30
  private static let metadataLimit = 1 << 20

  func contents(_ options: TrailVerifyOptions) async throws(TrailVerifyError) -> ArchiveContents {
    var walk = FolderWalk(paths.map { FilePath($0) })
    var contents = ArchiveContents(options)
    while let entry = walk.next() {
      switch entry {
      case .file(let file):
        contents.take(ArchivePlace(path: file.description))
      case .unreadable(let error): throw TrailVerifyError("\(error)")
      }
    }
    return contents
  }

  func digests(
    of chain: DigestKey.Chain, in bucket: String, _ options: TrailVerifyOptions
  ) async -> [ArchivedDigest] { [] }

  func place(bucket: String, key: String, namedBy digest: TrailDigest, at place: ArchivePlace) -> ArchivePlace
  {
    let base = Self.base(place.path)
    let prefix = Self.base(digest.key)
    // Where the trail's prefix was changed, the other one lies beside it.
    guard prefix != Self.base(key), base.hasSuffix(prefix) else {
      return ArchivePlace(path: "\(base)\(Self.fromRoot(key))")
    }
    return ArchivePlace(path: "\(base.dropLast(prefix.count))\(key)")
  }

  func read(_ place: ArchivePlace, isDigest: Bool) async throws(IntegrityFlaw) -> ArchivedFile {
    guard PrivateFile(place.path).exists else { throw .notFound }
    do {
      let bytes = try InputFile(place.path).read(limit: Self.limit)
      return ArchivedFile(bytes: bytes, signature: isDigest ? signature(place.path) : nil)
    } catch {
      throw .unreadable("\(error)")
    }
  }

  func isInPlace(_ digest: TrailDigest, _ place: ArchivePlace) -> Bool {
    Self.fromRoot(digest.key) == Self.fromRoot(place.path)
  }

  private func signature(_ path: String) -> String? {
    let metadata = InputFile(path + ".metadata.json")
    guard let bytes = try? metadata.read(limit: Self.metadataLimit), let answer = try? JSON.parse(bytes)
    else {
      return nil
    }
    return answer.object?["Metadata"]?.object?["signature"]?.string
  }

  /// What stands in front of `AWSLogs/`.
  private static func base(_ path: String) -> Substring { path[..<fromRoot(path).startIndex] }

  /// What follows the prefix, which a copy need not have.
  private static func fromRoot(_ key: String) -> Substring {
    let bytes = Array(key.utf8)
    // The last folder of that name.
    var place = bytes.count - root.count
    while place > 0, !(bytes[place - 1] == 0x2F && bytes[place...].starts(with: root)) { place -= 1 }
    guard place > 0 || bytes.starts(with: root) else { return key[...] }
    return key[key.utf8.index(key.startIndex, offsetBy: place)...]
  }

  private static let root = Array("AWSLogs/".utf8)
}
