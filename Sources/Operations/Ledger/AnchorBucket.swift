public import AWSClient
internal import AWSServices
internal import AWSWire
internal import Identity

/// Objects in Amazon S3 that keep anchors, one an object; with Object Lock nobody can replace or delete them.
///
/// Source: Amazon S3 User Guide, "Locking objects with Object Lock".
public struct AnchorBucket: Hashable, Sendable {
  /// The bucket.
  public let bucket: String
  /// What the keys begin with.
  public let prefix: String

  /// The most anchors that are read.
  private static let limit = 100_000

  /// Reads `s3://bucket/prefix/`; nil where the text has another form.
  public init?(url: String) {
    guard url.hasPrefix("s3://") else { return nil }
    let parts = url.dropFirst(5).split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard let bucket = parts.first, (3...63).contains(bucket.utf8.count) else { return nil }
    self.bucket = String(bucket)
    prefix = parts.count > 1 ? String(parts[1]) : ""
  }

  /// Writes an anchor, locked until a moment where one is given; returns the object's URL.
  ///
  /// - Throws: `ClientError`; S3 refuses the lock where the bucket has no Object Lock.
  public func write(
    _ anchor: LedgerAnchor, retainDays: Int?, governance: Bool, _ client: AWSClient
  ) async throws(ClientError) -> String {
    var input = S3.PutObject.Input()
    input.bucket = bucket
    let digits = String(anchor.sequence)
    input.key =
      prefix + String(repeating: "0", count: max(0, 12 - digits.utf8.count)) + digits
      + "-\(anchor.hash.prefix(16)).json"
    input.body = Blob(Array((anchor.text + "\n").utf8))
    input.contentType = "application/json"
    // An object of this name is the same anchor: it is not written a second time.
    input.ifNoneMatch = "*"
    if let retainDays {
      input.objectLockMode = governance ? .governance : .compliance
      input.objectLockRetainUntilDate = anchor.time + .seconds(Int64(retainDays) * 86_400)
    }
    do throws(ClientError) {
      _ = try await client.call(S3.PutObject.self, input)
    } catch {
      guard error.code == "PreconditionFailed" else { throw error }
    }
    return "s3://\(bucket)/\(input.key)"
  }

  /// Reads every anchor below the prefix.
  public func anchors(_ client: AWSClient) async throws -> [LedgerAnchor] {
    var list = S3.ListObjectsV2.Input()
    list.bucket = bucket
    list.prefix = prefix.isEmpty ? nil : prefix
    let keys = try await client.all(S3.ListObjectsV2.self, list)
      .flatMap { $0.contents ?? [] }.compactMap(\.key)
      .filter { $0.hasSuffix(".json") }
    guard keys.count <= Self.limit else {
      throw LedgerError(.unusable, "s3://\(bucket)/\(prefix) has more than \(Self.limit) anchors")
    }
    let answers = await concurrentMap(keys, limit: 16) { await anchor(at: $0, client) }
    var anchors: [LedgerAnchor] = []
    for answer in answers { anchors.append(try answer.get()) }
    return anchors
  }

  private func anchor(at key: String, _ client: AWSClient) async -> Result<LedgerAnchor, any Error> {
    var input = S3.GetObject.Input()
    input.bucket = bucket
    input.key = key
    do {
      let body = try await client.call(S3.GetObject.self, input).body?.bytes ?? []
      guard let anchor = LedgerAnchor(text: String(decoding: body, as: UTF8.self)) else {
        return .failure(LedgerError(.damaged, "s3://\(bucket)/\(key) is no anchor of a ledger"))
      }
      return .success(anchor)
    } catch {
      return .failure(error)
    }
  }
}
