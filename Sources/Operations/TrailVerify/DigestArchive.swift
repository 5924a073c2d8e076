internal import CloudTrail
internal import Identity

/// Where digests and log files are read from.
protocol DigestArchive: Sendable {
  /// The digests in it, in any order.
  func digests() async throws(TrailVerifyError) -> [ArchivedDigest]

  /// Where a file stands that a digest of a chain names.
  func place(bucket: String, key: String, of chain: DigestKey.Chain) -> ArchivePlace

  /// Reads a file.
  func read(_ place: ArchivePlace) async throws(IntegrityFlaw) -> ArchivedFile

  /// Whether a digest stands where it says that it was delivered to.
  func isInPlace(_ digest: TrailDigest, _ place: ArchivePlace) -> Bool
}

/// Where a file stands.
struct ArchivePlace: Hashable, Sendable, CustomStringConvertible {
  /// The bucket; nil in a folder.
  var bucket: String?
  /// The key in the bucket, or the path.
  var path: String

  /// The URL or the path.
  var description: String { bucket.map { "s3://\($0)/\(path)" } ?? path }
}

/// A digest of an archive, as far as its name tells.
struct ArchivedDigest: Hashable, Sendable {
  /// Where it stands.
  var place: ArchivePlace
  /// Its key, taken apart.
  var key: DigestKey
}

/// A file and what the store says beside it.
struct ArchivedFile: Sendable {
  /// The content as it is stored, packed.
  var bytes: [UInt8]
  /// The signature in hexadecimal, from the object's metadata; nil where there is none.
  var signature: String?
}
