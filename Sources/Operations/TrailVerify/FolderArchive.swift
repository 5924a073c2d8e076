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

  func place(bucket: String, key: String, of chain: DigestKey.Chain) -> ArchivePlace {
    ArchivePlace(path: chain.base + Self.fromRoot(key))
  }

  func read(_ place: ArchivePlace) async throws(IntegrityFlaw) -> ArchivedFile {
    guard PrivateFile(place.path).exists else { throw .notFound }
    do {
      let bytes = try InputFile(place.path).read(limit: Self.limit)
      return ArchivedFile(bytes: bytes, signature: signature(place.path))
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

  /// What follows the prefix, which a copy need not have.
  private static func fromRoot(_ key: String) -> Substring {
    let parts: [Substring] = key.split(separator: "/", omittingEmptySubsequences: false)
    guard let root = parts.lastIndex(of: "AWSLogs") else { return key[...] }
    return key[parts[root].startIndex...]
  }
}
