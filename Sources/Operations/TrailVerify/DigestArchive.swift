internal import CloudTrail
internal import Identity

/// Where digests and log files are read from.
protocol DigestArchive: Sendable {
  /// The digests in it and the log files that are asked for, in any order.
  func contents(_ options: TrailVerifyOptions) async throws(TrailVerifyError) -> ArchiveContents

  /// The digests of a chain in a bucket; none where it cannot be listed, or the archive is no bucket.
  func digests(
    of chain: DigestKey.Chain, in bucket: String, _ options: TrailVerifyOptions
  ) async -> [ArchivedDigest]

  /// Where a file stands that a digest at a place names.
  func place(bucket: String, key: String, namedBy digest: TrailDigest, at place: ArchivePlace) -> ArchivePlace

  /// Reads a file; of a digest the signature too.
  func read(_ place: ArchivePlace, isDigest: Bool) async throws(IntegrityFlaw) -> ArchivedFile

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

/// A log file of an archive, as far as its name tells.
struct ArchivedLog: Hashable, Sendable {
  /// Which trails may have written it.
  struct Origin: Hashable, Sendable {
    /// What stands in front of `AWSLogs/`.
    var base: String
    var account: String
    var region: String
  }

  /// Where it stands.
  var place: ArchivePlace
  var origin: Origin
  /// When it was delivered, to the minute.
  var moment: Timestamp

  /// Reads a key or a path; nil for another file.
  init?(_ place: ArchivePlace) {
    let key = TrailObjectKey(place.path)
    guard key.kind == .records, place.path.hasSuffix(".json.gz"), let account = key.account,
      let region = key.region, let moment = key.start, let end = key.end, end - moment == .seconds(60),
      let root = place.path.firstRange(of: "AWSLogs/")
    else { return nil }
    self.place = place
    self.moment = moment
    origin = Origin(base: String(place.path[..<root.lowerBound]), account: account, region: region)
  }
}

/// What is in an archive, as far as names tell.
struct ArchiveContents: Sendable {
  private(set) var digests: [ArchivedDigest] = []
  private(set) var logs: [ArchivedLog] = []
  /// Whether there were more log files than are remembered.
  private(set) var hasMoreLogs = false

  private let options: TrailVerifyOptions

  init(_ options: TrailVerifyOptions) { self.options = options }

  /// Takes a file in, if it is one of the two.
  mutating func take(_ place: ArchivePlace) {
    if let key = DigestKey(place.path) {
      digests.append(ArchivedDigest(place: place, key: key))
    } else if let log = ArchivedLog(place), options.isAskedFor(log) {
      if logs.count < options.rememberedLogs { logs.append(log) } else { hasMoreLogs = true }
    }
  }
}

/// A file and what the store says beside it.
struct ArchivedFile: Sendable {
  /// The content as it is stored, packed.
  var bytes: [UInt8]
  /// The signature in hexadecimal, from the object's metadata; nil where there is none.
  var signature: String?
}
