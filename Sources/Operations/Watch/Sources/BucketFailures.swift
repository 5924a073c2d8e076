internal import Identity

/// The objects of a bucket that could not be read yet, and when they are tried again.
///
/// What is refused today may be read tomorrow: credentials expire, keys are put right, archives are restored. An object
/// is tried again for a week, after a minute at first and every hour in the end, also by the next watch.
struct BucketFailures: Sendable {
  private struct Failure {
    var object: BucketObject
    let since: Timestamp
    var next: Timestamp
    var pause: Duration
  }

  private static let firstPause = Duration.seconds(60)
  private static let longestPause = Duration.seconds(3600)
  /// How long an object is tried.
  static let patience = Duration.seconds(7 * 86_400)
  /// The most objects that are tried again; beyond them the oldest are given up.
  static let limit = 10_000

  private var failures: [String: Failure] = [:]
  /// What has changed since it was taken: by key, since when it fails and how large it is; nil for what is over.
  private var changes: [String: String?] = [:]

  /// Notes that an object could not be read.
  ///
  /// - Returns: A sentence where an object is given up by this: this one, or the oldest.
  mutating func note(_ object: BucketObject, at now: Timestamp) -> String? {
    var failure =
      failures[object.key] ?? Failure(object: object, since: now, next: now, pause: Self.firstPause)
    guard now - failure.since < Self.patience else {
      end(object.key)
      return "\(object.name): given up, for it could not be read in a week"
    }
    failure.next = now + failure.pause
    failure.pause = min(failure.pause * 2, Self.longestPause)
    failures[object.key] = failure
    changes[object.key] = .some(Self.text(failure))
    guard failures.count > Self.limit,
      let oldest = failures.min(by: { ($0.value.since, $0.key) < ($1.value.since, $1.key) })
    else { return nil }
    end(oldest.key)
    return "\(oldest.value.object.name): given up, for more than \(Self.limit) objects cannot be read"
  }

  /// Notes that an object needs no further try: it was read, or it is gone.
  mutating func end(_ key: String) {
    if failures.removeValue(forKey: key) != nil { changes[key] = .some(nil) }
  }

  /// Whether there are none.
  var isEmpty: Bool { failures.isEmpty }

  /// Whether an object is tried again anyway.
  func contains(_ key: String) -> Bool { failures[key] != nil }

  /// The objects that are to be tried now, in the order of their keys.
  func due(at now: Timestamp) -> [BucketObject] {
    failures.values.filter { $0.next <= now }.map(\.object).sorted { $0.key < $1.key }
  }

  /// What is to be kept of the changes since the last call.
  mutating func takeChanges() -> [String: String?] {
    defer { changes = [:] }
    return changes
  }

  /// Goes on with what an earlier watch kept; all of it is tried at once.
  mutating func resume(_ kept: [String: String], in bucket: String, at now: Timestamp) {
    for (key, text) in kept {
      let words = text.split(separator: " ")
      guard let first = words.first, let since = try? Timestamp(iso8601: String(first)) else { continue }
      let object = BucketObject(key, in: bucket, size: words.count > 1 ? Int(words[1]) : nil)
      failures[key] = Failure(object: object, since: since, next: now, pause: Self.firstPause)
    }
  }

  private static func text(_ failure: Failure) -> String {
    ([failure.since.iso8601] + (failure.object.size.map { ["\($0)"] } ?? [])).joined(separator: " ")
  }
}
