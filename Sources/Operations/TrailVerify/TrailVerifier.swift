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
    let digests = contents.digests.filter(isWanted)
    var coverage = LogCoverage(contents, options)
    let chains = Dictionary(grouping: digests, by: \.key.chain)
    let ring = options.leavesOutSignatures ? nil : try ring()
    var done = 0
    for (id, listed) in chains.sorted(by: { $0.key < $1.key }) {
      guard !Task.isCancelled else { break }
      var verifier = ChainVerifier(
        id, listed: listed, archive: archive, keys: try await keys(of: listed, id, ring), options: options)
      let result = await verifier.verify { chain in observe(done + chain.digests.total, digests.count) }
      done += listed.count
      verification.chains.append(result)
      coverage.add(result, named: verifier.named, untold: verifier.untold)
    }
    verification.leavesOutUnnamedLogs = contents.hasMoreLogs
    if !Task.isCancelled { verification.warnings = coverage.warnings() }
    verification.isInterrupted = Task.isCancelled
    return verification
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

  /// The keys that can have signed the digests of a chain; late ones were signed when they were made.
  private func keys(
    of listed: [ArchivedDigest], _ id: DigestKey.Chain, _ ring: PublicKeyRing?
  ) async throws(TrailVerifyError) -> PublicKeyRing.Keys? {
    guard let ring, let first = listed.map(\.key.end).min(), let last = listed.map(\.key.end).max() else {
      return nil
    }
    // A digest is written some minutes after its hour, and the first covers the hour before it.
    let end = id.isBackfill ? max(options.until, last) : last
    return try await ring.keys(region: id.region, from: first - .seconds(7200), to: end + .seconds(7200))
  }

  private func isWanted(_ digest: ArchivedDigest) -> Bool {
    let chain = digest.key.chain
    return (options.accounts.isEmpty || options.accounts.contains(chain.account))
      && (options.regions.isEmpty || options.regions.contains(chain.region))
      && (options.trails.isEmpty || options.trails.contains(chain.trail))
      && options.since.map { digest.key.end >= $0 } ?? true
      // Log files of the last hour may be named in the next digest.
      && digest.key.end <= options.until + .seconds(3600)
  }
}
