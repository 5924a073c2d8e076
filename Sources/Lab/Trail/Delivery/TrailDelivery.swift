import AWSWire
import Compression
import Cryptography
import Identity
import JSONTree

/// Writes the log files and digest files of one trail, as far as its time has come.
///
/// Records of five minutes go into one file for each account and Region; what happened within them is known at their
/// end, or when somebody asks for it earlier.
struct TrailDelivery {
  static let period: Int64 = 300
  private static let hour = Duration.seconds(3600)
  /// How many digests of one chain are written at a time.
  private static let limit = 1000

  private var trail: Trail
  private let bucket: Bucket
  private let paths: TrailPaths
  private let organization: String?

  /// Nil where the bucket is gone or its policy keeps CloudTrail out; the trail then says so.
  init?(_ trail: Trail, _ world: inout World) {
    let organization = trail.isOrganization ? world.organization?.id : nil
    let paths = TrailPaths(trail, organization: organization)
    guard let bucket = world.stores.buckets[trail.bucket],
      DeliveryAccess(world).allows(trail, bucket: bucket, paths: [paths.marker + "x"])
    else {
      var failed = trail
      failed.deliveryError = world.stores.buckets[trail.bucket] == nil ? "NoSuchBucket" : "AccessDenied"
      if failed.deliveryError != trail.deliveryError { world.put(failed) }
      return nil
    }
    self.trail = trail
    self.bucket = bucket
    self.paths = paths
    self.organization = organization
  }

  /// Writes what is due at a moment; everything up to it where `flushes`.
  mutating func run(
    _ records: [NumberedRecord], at moment: Timestamp, flushes: Bool, _ world: inout World
  ) throws {
    let end = trail.isEnding ? trail.stoppedAt ?? moment : moment
    var files: [FileName: [NumberedRecord]] = [:]
    for record in records {
      let mark = Timestamp(seconds: (record.time.seconds / Self.period + 1) * Self.period)
      guard record.time <= end else { break }
      guard mark <= moment || flushes || trail.isEnding else { break }
      trail.position = record.number
      guard selects(record) else { continue }
      let name = FileName(account: record.account, region: record.region, mark: min(mark, moment))
      files[name, default: []].append(record)
    }
    for (name, records) in files.sorted(by: { $0.key < $1.key }) { try write(records, as: name, &world) }
    if trail.validates { try writeDigests(until: end, &world) }
    if trail.isEnding {
      trail.isEnding = false
      trail.chains = [:]
    }
    trail.deliveryError = nil
    world.put(trail)
  }

  private struct FileName: Hashable, Comparable {
    let account: String
    let region: String
    let mark: Timestamp

    static func < (left: FileName, right: FileName) -> Bool {
      (left.mark, left.account, left.region) < (right.mark, right.account, right.region)
    }
  }

  private func selects(_ record: NumberedRecord) -> Bool {
    guard let started = trail.startedAt, record.time >= started, trail.selection.includesManagement,
      trail.isOrganization || record.account == trail.owner.rawValue,
      trail.isMultiRegion || record.region == trail.homeRegion
    else { return false }
    let selection = trail.selection
    let needsLook =
      selection.readWriteType != "All" || !selection.excludedSources.isEmpty || !trail.includesGlobalServices
    guard needsLook, let json = try? JSON.parse(record.body) else { return true }
    let isReadOnly = json["readOnly"]?.bool ?? false
    if selection.readWriteType == "ReadOnly", !isReadOnly { return false }
    if selection.readWriteType == "WriteOnly", isReadOnly { return false }
    let source = json["eventSource"]?.string ?? ""
    if !trail.includesGlobalServices, ["iam.amazonaws.com", "organizations.amazonaws.com"].contains(source) {
      return false
    }
    return !selection.excludedSources.contains(source)
  }

  private mutating func write(_ records: [NumberedRecord], as name: FileName, _ world: inout World) throws {
    var content = Array(#"{"Records":["#.utf8)
    for (place, record) in records.enumerated() {
      if place > 0 { content.append(0x2C) }
      content += record.body
    }
    content += Array("]}".utf8)
    let key = paths.log(
      name.account, name.region, at: name.mark, unique: world.entropy.text(16, of: Self.letters))
    try put(key, content, at: name.mark, metadata: [:], &world)
    trail.deliveredAt = name.mark
    guard trail.validates else { return }
    var file = DigestChain.LogFile()
    file.key = key
    file.hash = SHA256.hash(content).hexadecimal
    file.deliveredAt = name.mark
    file.newest = records.map(\.time).max() ?? name.mark
    file.oldest = records.map(\.time).min() ?? name.mark
    let chain = "\(name.account) \(name.region)"
    if trail.chains[chain] == nil {
      try begin(chain, at: boundary(before: name.mark), &world)
    }
    trail.chains[chain]?.files.append(file)
  }

  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789".utf8)

  /// The last full hour since logging started.
  private func boundary(before moment: Timestamp) -> Timestamp {
    guard let start = trail.startedAt, moment > start else { return moment }
    return Timestamp(seconds: start.seconds + (moment.seconds - 1 - start.seconds) / 3600 * 3600)
  }

  /// Starts a chain with a digest of the hour before, which names no file and no other digest.
  mutating func begin(_ name: String, at moment: Timestamp, _ world: inout World) throws {
    var chain = DigestChain()
    chain.start = moment - Self.hour
    trail.chains[name] = chain
    try writeDigest(of: name, end: moment, &world)
  }

  private mutating func writeDigests(until end: Timestamp, _ world: inout World) throws {
    let home = "\(trail.owner) \(trail.homeRegion)"
    if trail.chains[home] == nil, let start = trail.startedAt { try begin(home, at: start, &world) }
    for name in trail.chains.keys.sorted() {
      var written = 0
      while let chain = trail.chains[name], chain.start + Self.hour <= end, written < Self.limit {
        try writeDigest(of: name, end: chain.start + Self.hour, &world)
        written += 1
      }
      // What is left when logging stops goes into a last digest.
      if trail.isEnding, let chain = trail.chains[name], chain.start < end {
        try writeDigest(of: name, end: end, takesAll: true, &world)
      }
    }
  }

  private mutating func writeDigest(
    of name: String, end: Timestamp, takesAll: Bool = false, _ world: inout World
  ) throws {
    guard var chain = trail.chains[name] else { return }
    let place = name.split(separator: " ").map(String.init)
    let key = paths.digest(place[0], place[1], end: end)
    let signer: DigestKey
    if let known = world.stores.digestKeys[place[1]] {
      signer = known
    } else {
      signer = try DigestKey(region: place[1], at: end)
      world.put(signer)
    }
    let files = chain.files.filter { takesAll || $0.deliveredAt <= end }
    let digest = DigestFile(
      account: place[0], bucket: bucket.name, key: key, start: chain.start, end: end,
      fingerprint: signer.fingerprint, chain: chain, files: files)
    let content = digest.json
    let hash = SHA256.hash(content).hexadecimal
    let signed =
      "\(end.iso8601)\n\(bucket.name)/\(key)\n\(hash)\n\(chain.previousSignature ?? "null")"
    let signature = Hexadecimal.encode(try RSAPrivateKey(stored: signer.privateKey).sign(Array(signed.utf8)))
    try put(
      key, content, at: end,
      metadata: ["signature": signature, "signature-algorithm": "SHA256withRSA"], &world)
    chain.files.removeAll { file in files.contains { $0.key == file.key } }
    chain.start = end
    chain.previousKey = key
    chain.previousHash = hash
    chain.previousSignature = signature
    trail.chains[name] = chain
    trail.digestedAt = end
  }

  private func put(
    _ key: String, _ content: [UInt8], at moment: Timestamp, metadata: [String: String], _ world: inout World
  ) throws {
    var version = ObjectVersion()
    version.content = Blob(try Gzip.compress(content))
    version.lastModified = moment
    version.metadata = metadata
    version.fields["content-encoding"] = "gzip"
    version.seal(contentType: "application/json")
    if bucket.keepsVersions { version.id = world.entropy.text(32, of: Entropy.base32) }
    world.write(version, to: key, in: bucket)
    let cause = BucketNotifier.Cause(
      service: "cloudtrail.amazonaws.com", requestID: world.entropy.text(16, of: Entropy.base32), at: moment)
    BucketNotifier.tell("ObjectCreated:Put", key, version, in: bucket, by: cause, &world)
  }
}
