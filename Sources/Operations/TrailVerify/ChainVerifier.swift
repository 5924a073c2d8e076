internal import CloudTrail
internal import Identity

/// Goes through one chain from its newest digest to the oldest, as `aws cloudtrail validate-logs` does.
///
/// Each digest names the one before. Where the link leads nowhere, or the digest is not valid, the next older one
/// of the list is where it goes on.
struct ChainVerifier {
  /// How many digests of the list are read ahead at a time.
  private static let batch = 64
  /// From how many log files on they are read, so that not every digest has its own to wait for.
  private static let lot = 256

  private let archive: any DigestArchive
  private let reader: DigestReader
  private let options: TrailVerifyOptions
  private var listed: [ArchivedDigest]
  private var ahead: [ArchivePlace: Result<DigestReader.Reading, IntegrityFlaw>] = [:]
  private var result: TrailVerification.Chain
  private var logs: [NamedLog] = []
  /// What is wrong, with the number of the digest that tells of it.
  private var problems: [(number: Int, problem: TrailVerification.Problem)] = []
  /// The log files that valid digests name.
  private(set) var named: Set<ArchivePlace> = []
  /// The ends of the hours of which no valid digest tells.
  private(set) var untold: [Timestamp] = []
  /// The digests that were looked at.
  private(set) var seen: Set<ArchivePlace> = []

  init(
    _ id: DigestKey.Chain, listed: [ArchivedDigest], archive: any DigestArchive, keys: PublicKeyRing.Keys?,
    options: TrailVerifyOptions
  ) {
    self.archive = archive
    self.options = options
    self.listed = listed.sorted { $0.key.end < $1.key.end }
    reader = DigestReader(archive: archive, keys: keys, region: id.region)
    result = TrailVerification.Chain(id)
  }

  /// A log file that a valid digest names.
  private struct NamedLog {
    var place: ArchivePlace
    var hash: String
    var number: Int
  }

  /// A digest to look at, and what the one after it says of it.
  private struct Link {
    var place: ArchivePlace
    var end: Timestamp
    var hash: String?
    var signature: String?
    /// Whether another digest names it.
    var isNamed = false

    init(_ listed: ArchivedDigest) {
      place = listed.place
      end = listed.key.end
    }

    init(_ place: ArchivePlace, end: Timestamp, _ digest: TrailDigest) {
      self.place = place
      self.end = end
      isNamed = true
      hash = digest.previous?.hash
      signature = digest.previousSignature
    }
  }

  /// Verifies; `observe` is told of every digest, and of the log files that it names.
  mutating func verify(_ observe: (TrailVerification.Chain) -> Void) async -> TrailVerification.Chain {
    var next = listed.popLast().map { Link($0) }
    var reached = next?.end
    while let link = next, let end = reached, options.since.map({ $0 <= end }) ?? true, !Task.isCancelled {
      guard seen.insert(link.place).inserted else {
        // One digest cannot be signed over another that is signed over it.
        if link.isNamed { note(.previousHashMismatch, link) }
        next = older(than: link.end)
        continue
      }
      let flaw: IntegrityFlaw?
      var digest: TrailDigest?
      switch await read(link.place) {
      case .failure(let failure): flaw = failure
      case .success(let reading):
        flaw = reader.flaw(reading, link.place, hash: link.hash, signature: link.signature)
        // The one before is verified by the signature that this one repeats, also where this one has none.
        if flaw == nil || flaw == .signatureMissing { digest = reading.digest }
      }
      if let flaw {
        note(flaw, link)
      } else if let digest {
        result.digests.take(nil)
        take(digest, at: link.place)
        if logs.count >= Self.lot { await verifyLogs() }
      }
      if let digest {
        reached = digest.start
        next = await predecessor(of: digest, at: link)
      } else {
        next = older(than: link.end)
      }
      observe(result)
    }
    await verifyLogs()
    // Log files are verified some digests later than these.
    result.problems = problems.enumerated().sorted {
      ($0.element.number, $0.offset) < ($1.element.number, $1.offset)
    }
    .map(\.element.problem)
    return result
  }

  private mutating func note(_ flaw: IntegrityFlaw, _ link: Link) {
    result.digests.take(flaw)
    problems.append((result.digests.total, .init(file: "\(link.place)", isDigest: true, flaw: flaw)))
    untold.append(link.end)
  }

  /// The digest before another; where it names none, an older one of the list, and a gap between them.
  private mutating func predecessor(of digest: TrailDigest, at link: Link) async -> Link? {
    guard let previous = digest.previous else {
      let next = older(than: link.end)
      if let next { result.gaps.append(.init(start: next.end, end: digest.start)) }
      return next
    }
    let place = archive.place(
      bucket: previous.bucket, key: previous.key, namedBy: digest, at: link.place)
    if let bucket = place.bucket, bucket != link.place.bucket {
      // The trail had another bucket before: what to go on with behind damage is there.
      listed = await archive.digests(of: result.id, in: bucket, options).sorted { $0.key.end < $1.key.end }
    }
    return Link(place, end: DigestKey(previous.key)?.end ?? digest.start, digest)
  }

  private mutating func older(than end: Timestamp) -> Link? {
    while let candidate = listed.popLast() {
      if candidate.key.end < end { return Link(candidate) }
      ahead[candidate.place] = nil
    }
    return nil
  }

  private mutating func read(_ place: ArchivePlace) async -> Result<DigestReader.Reading, IntegrityFlaw> {
    if let reading = ahead.removeValue(forKey: place) { return reading }
    let others = listed.suffix(Self.batch).map(\.place).filter { $0 != place && ahead[$0] == nil }
    let lot = [place] + others
    let reader = reader
    let readings = await concurrentMap(lot, limit: options.concurrency) { await reader.read($0) }
    guard readings.count == lot.count else { return .failure(.unreadable("interrupted")) }
    for (place, reading) in zip(lot, readings).dropFirst() { ahead[place] = reading }
    return readings[0]
  }

  /// Notes the time that a valid digest covers, and the log files that it names.
  private mutating func take(_ digest: TrailDigest, at digestPlace: ArchivePlace) {
    let start = options.since.map { max($0, digest.start) } ?? digest.start
    result.foundStart = result.foundStart.map { min($0, start) } ?? start
    let end = min(digest.end, options.until)
    result.foundEnd = result.foundEnd.map { max($0, end) } ?? end
    for log in digest.logFiles {
      let place = archive.place(bucket: log.bucket, key: log.key, namedBy: digest, at: digestPlace)
      named.insert(place)
      logs.append(NamedLog(place: place, hash: log.hash, number: result.digests.total))
    }
  }

  /// Verifies the log files that are named so far.
  private mutating func verifyLogs() async {
    let (archive, logs) = (archive, logs)
    self.logs.removeAll()
    var flaws = [IntegrityFlaw?](repeating: .unreadable("interrupted"), count: logs.count)
    await forEachConcurrently(Array(logs.indices), limit: options.concurrency) { index -> IntegrityFlaw? in
      do throws(IntegrityFlaw) {
        let file = try await archive.read(logs[index].place, isDigest: false)
        return LogFileCheck.flaw(file.bytes, expecting: logs[index].hash)
      } catch {
        return error
      }
    } receive: { index, flaw in
      flaws[index] = flaw
    }
    for (log, flaw) in zip(logs, flaws) {
      result.logs.take(flaw)
      if let flaw { problems.append((log.number, .init(file: "\(log.place)", isDigest: false, flaw: flaw))) }
    }
  }
}
