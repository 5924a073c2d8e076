public import AWSClient
internal import CloudTrail
internal import HostSystem
internal import Identity

/// Verifies that digests and log files are those that CloudTrail delivered.
///
/// Source: CloudTrail User Guide, "Validating CloudTrail log file integrity".
public struct TrailVerifier: Sendable {
  /// Where public keys come from.
  public enum Keys: Sendable {
    /// CloudTrail's `ListPublicKeys`.
    case service(AWSClient)
    /// The bytes of a file that has the answer of `aws cloudtrail list-public-keys`.
    case document([UInt8], named: String)
  }

  private let archive: any DigestArchive
  private let keys: Keys?
  private let options: TrailVerifyOptions

  /// The digests and log files below folders.
  public init(folders: [String], keys: Keys?, _ options: TrailVerifyOptions) {
    archive = FolderArchive(paths: folders)
    self.keys = keys
    self.options = options
  }

  /// The digests and log files of a bucket below a prefix.
  public init(bucket: String, prefix: String, _ client: AWSClient, keys: Keys?, _ options: TrailVerifyOptions)
  {
    archive = BucketArchive(bucket: bucket, prefix: prefix, client: client)
    self.keys = keys
    self.options = options
  }

  /// Verifies; `observe` is told how far it is, and the number of digests there are.
  ///
  /// - Throws: ``TrailVerifyError`` where the archive or the keys cannot be read.
  public func verify(
    _ observe: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) async throws(TrailVerifyError) -> TrailVerification {
    var verification = TrailVerification(since: options.since, until: options.until)
    verification.leavesOutSignatures = options.leavesOutSignatures
    let contents = try await archive.contents(options)
    let digests = contents.digests.filter(options.isAskedFor)
    var coverage = LogCoverage(contents, options)
    let ring = options.leavesOutSignatures ? nil : try ring()
    var done = 0
    var seen: Set<ArchivePlace> = []
    for family in Self.families(digests) {
      let oldest = family.flatMap(\.digests).map(\.key.end).min()
      for (id, listed) in family {
        guard !Task.isCancelled else { break }
        done += listed.count
        // A trail whose prefix was changed goes on in another folder, and its older digests were met on the way.
        let unseen = listed.filter { !seen.contains($0.place) }
        guard let newest = unseen.last, let oldest else {
          coverage.leaveOut(id)
          continue
        }
        let keys = try await ring?.keys(region: id.region, during: period(of: id, oldest, newest.key.end))
        var verifier = ChainVerifier(id, listed: unseen, archive: archive, keys: keys, options: options)
        let before = done - unseen.count
        let result = await verifier.verify { observe(before + $0.digests.total, digests.count) }
        seen.formUnion(verifier.seen)
        verification.chains.append(result)
        coverage.add(result, named: verifier.named, untold: verifier.untold)
      }
    }
    verification.chains.sort { $0.id < $1.id }
    verification.leavesOutUnnamedLogs = contents.hasMoreLogs
    if !Task.isCancelled { verification.warnings = coverage.warnings() }
    verification.isInterrupted = Task.isCancelled
    return verification
  }

  /// A chain, and the digests of it that are listed.
  private typealias Listed = (id: DigestKey.Chain, digests: [ArchivedDigest])

  /// All chains, of each trail those together that differ by their folder alone: the newest first, for it leads to the
  /// older ones.
  private static func families(_ digests: [ArchivedDigest]) -> [[Listed]] {
    var families: [DigestKey.Chain: [Listed]] = [:]
    for (id, listed) in Dictionary(grouping: digests, by: \.key.chain) {
      var family = id
      family.base = ""
      families[family, default: []].append((id, listed.sorted { $0.key.end < $1.key.end }))
    }
    return families.sorted { $0.key < $1.key }.map { family in
      family.value.sorted { left, right in
        guard let newer = left.digests.last, let older = right.digests.last,
          newer.key.end != older.key.end
        else { return left.id < right.id }
        return newer.key.end > older.key.end
      }
    }
  }

  private func ring() throws(TrailVerifyError) -> PublicKeyRing {
    switch keys {
    case .service(let client): return PublicKeyRing(client)
    case .document(let bytes, let name): return try PublicKeyRing(document: bytes, named: name)
    case nil:
      throw TrailVerifyError(
        "there are no public keys: give them with `--public-keys FILE`, or leave signatures out with "
          + "`--no-signatures`")
    }
  }

  /// When the digests of a chain can have been signed; late ones were signed when they were made.
  private func period(of id: DigestKey.Chain, _ oldest: Timestamp, _ newest: Timestamp) -> Range<Timestamp> {
    // A digest is written some minutes after its hour, and the first covers the hour before it.
    let start = min(options.since ?? oldest, oldest) - .seconds(7200)
    return start..<(id.isBackfill ? max(options.until, newest) : newest) + .seconds(7200)
  }
}
