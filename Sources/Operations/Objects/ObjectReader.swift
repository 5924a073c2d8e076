internal import AWSClient
internal import AWSServices
internal import AWSWire

/// Reads objects of Amazon S3, large ones in parts side by side.
///
/// Parts are of one version of the object: each is asked for by its entity tag, and where that has changed all are read
/// again. The client repeats a part that breaks off; one that is too short is asked for again.
///
/// Source: Amazon S3 User Guide, "Performance guidelines for Amazon S3", on byte-range fetches.
struct ObjectReader: Sendable {
  /// How much is read at a time.
  struct Limits: Sendable {
    /// The bytes of a part.
    var part = 8 << 20
    /// How many parts of one object are read at the same time.
    var parallel = 4
    /// The largest object: CloudTrail's have 50 MB at the most.
    var largest = 256 << 20
    /// How often an object that changes, or a part that is too short, is read.
    var attempts = 3

    /// How many objects of at most so many bytes are read at the same time; what is larger is read alone.
    ///
    /// Together they bound the memory for what has been read and not yet been looked at.
    var lots: [(bytes: Int, limit: Int)] { [(1 << 20, 32), (part, 4), (.max, 1)] }
  }

  private let client: AWSClient
  private let limits: Limits

  init(_ client: AWSClient, _ limits: Limits = Limits()) {
    self.client = client
    self.limits = limits
  }

  /// Reads objects, small ones many at a time, and hands over each as it comes, with its place among them.
  ///
  /// After cancellation nothing new is begun, and what was not begun is never handed over.
  func forEach(
    _ objects: [BucketObject], _ receive: (Int, Result<[UInt8], ObjectReadError>) -> Void
  ) async {
    let lots = limits.lots
    var places = [[Int]](repeating: [], count: lots.count)
    for (place, object) in objects.enumerated() {
      // One of unknown size may be large.
      let lot = lots.firstIndex { object.size ?? .max <= $0.bytes } ?? lots.count - 1
      places[lot].append(place)
    }
    for (lot, chosen) in zip(lots, places) {
      await forEachConcurrently(chosen.map { objects[$0] }, limit: lot.limit) { object in
        await result(of: object)
      } receive: { index, result in
        receive(chosen[index], result)
      }
    }
  }

  private func result(of object: BucketObject) async -> Result<[UInt8], ObjectReadError> {
    do throws(ObjectReadError) {
      return .success(try await read(object).bytes)
    } catch {
      return .failure(error)
    }
  }

  /// What an object holds, and what its writer said of it.
  struct Content: Sendable {
    var bytes: [UInt8] = []
    var metadata: [String: String]?
  }

  /// Reads one object.
  func read(_ object: BucketObject) async throws(ObjectReadError) -> Content {
    if let size = object.size, size > limits.largest { throw .tooLarge(limit: limits.largest) }
    var object = object
    var attempt = 1
    while true {
      do throws(ObjectReadError) {
        return try await readOnce(object)
      } catch {
        // Naming a version takes a permission of its own (s3:GetObjectVersion); what has been written since is as good.
        if object.version != nil, error.isRefusal {
          object.version = nil
          continue
        }
        guard case .changing = error, attempt < limits.attempts else { throw error }
        attempt += 1
        object.tag = nil
        object.size = nil
      }
    }
  }

  private func readOnce(_ object: BucketObject) async throws(ObjectReadError) -> Content {
    // One that fits into a part is asked for as a whole, which works for empty objects as well.
    if let size = object.size, size <= limits.part { return try await part(nil, of: object).content }
    let first = try await part(0..<limits.part, of: object)
    var whole = first.content
    let read = whole.bytes.count
    guard let total = first.total, total > read else { return whole }
    guard total <= limits.largest else { throw .tooLarge(limit: limits.largest) }
    var rest = object
    rest.tag = first.tag ?? object.tag
    let ranges = stride(from: read, to: total, by: limits.part).map {
      $0..<min($0 + limits.part, total)
    }
    // Once in memory and not twice: an object may be large.
    whole.bytes.reserveCapacity(total)
    whole.bytes.append(contentsOf: repeatElement(0, count: total - read))
    var failure: ObjectReadError?
    var parts = 0
    await forEachConcurrently(ranges, limit: limits.parallel) { [rest] range in
      await self.partResult(range, of: rest)
    } receive: { index, result in
      switch result {
      case .success(let bytes):
        whole.bytes.replaceSubrange(ranges[index], with: bytes)
        parts += 1
      case .failure(let error): failure = failure ?? error
      }
    }
    if let failure { throw failure }
    // Only cancellation leaves parts out.
    guard parts == ranges.count else {
      throw .call(ClientError(operation: "s3:GetObject", cause: .cancelled, attempts: 1))
    }
    return whole
  }

  private func partResult(
    _ range: Range<Int>, of object: BucketObject
  ) async -> Result<[UInt8], ObjectReadError> {
    do throws(ObjectReadError) {
      return .success(try await part(range, of: object).content.bytes)
    } catch {
      return .failure(error)
    }
  }

  /// One part, or all of it; `total` is the size of the object.
  private func part(
    _ range: Range<Int>?, of object: BucketObject
  ) async throws(ObjectReadError) -> (content: Content, total: Int?, tag: String?) {
    var input = S3.GetObject.Input()
    input.bucket = object.bucket
    input.key = object.key
    input.versionId = object.version
    input.ifMatch = object.tag
    input.range = range.map { "bytes=\($0.lowerBound)-\($0.upperBound - 1)" }
    let client = object.region.map { self.client.in($0) } ?? self.client
    var attempt = 1
    while true {
      let output: S3.GetObject.Output
      do throws(ClientError) {
        output = try await client.call(S3.GetObject.self, input)
      } catch {
        if error.code == "PreconditionFailed" { throw .changing }
        // An empty object has no first part.
        if error.code == "InvalidRange", range?.lowerBound == 0 { return (Content(), 0, nil) }
        throw .call(error)
      }
      let content = Content(bytes: output.body?.bytes ?? [], metadata: output.metadata)
      let bytes = content.bytes
      guard let range, let stated = output.contentRange else {
        // A server that knows no ranges sends all of it, which is right for the first part only.
        guard range?.lowerBound ?? 0 == 0 else {
          throw .short(expected: range?.count ?? 0, found: bytes.count)
        }
        return (content, nil, output.eTag)
      }
      let total = stated.split(separator: "/").last.flatMap { Int($0) }
      let expected = min(range.upperBound, total ?? range.upperBound) - range.lowerBound
      if bytes.count == expected { return (content, total, output.eTag) }
      guard attempt < limits.attempts else { throw .short(expected: expected, found: bytes.count) }
      attempt += 1
    }
  }
}
