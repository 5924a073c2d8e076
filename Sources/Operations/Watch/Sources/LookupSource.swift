public import AWSClient
internal import AWSServices
internal import CloudTrail
public import Identity
internal import Synchronization

/// The event history of one Region, asked again and again for what concerns root.
///
/// LookupEvents takes one attribute at a time, and two calls a second for an account and Region: a round asks for
/// the user name root and for each operation that concerns root whoever makes it. Each page is a batch with its
/// place, so that a watch that was stopped goes on in the middle of a round. Records may be late, so a round looks back
/// behind the latest one. Source: CloudTrail API Reference, "LookupEvents".
public final class LookupSource: WatchSource {
  /// How far a round looks back behind the latest record: CloudTrail delivers within a quarter of an hour.
  private static let lateness = Duration.seconds(900)

  /// The name of the source, under which its state is kept.
  public let name: String
  private let client: AWSClient
  private let interval: Duration
  private let pause: @Sendable (Duration) async throws -> Void
  private let now: @Sendable () -> Timestamp
  private let searches: [AWSServices.CloudTrail.LookupAttribute?]
  private let isPaced: Bool
  private let isOnce: Bool
  private struct Progress {
    /// The latest record of all rounds before, and of the one that goes on.
    var latest: Timestamp
    var newest: Timestamp
    /// The round that goes on.
    var cursor: LookupCursor?
    var isFirst = true
    var pace: LookupPace
  }
  private let progress: Mutex<Progress>

  /// Asks a Region.
  ///
  /// - Parameters:
  ///   - takesAll: Asks for every record, which rules of the user's own may need.
  ///   - isPaced: Keeps to two calls a second, as AWS asks; a server of one's own may not.
  ///   - isOnce: Ends after one round.
  ///   - pause: Waits between two rounds, for the interval or until it is known that there is something new.
  public init(
    _ client: AWSClient, region: Region, interval: Duration, since: Timestamp, takesAll: Bool,
    isPaced: Bool = true, isOnce: Bool = false,
    pause: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) },
    now: @escaping @Sendable () -> Timestamp
  ) {
    self.client = client.in(region)
    self.name = "lookup:\(region)"
    self.interval = interval
    self.pause = pause
    self.searches = LookupSearches.all(takesAll: takesAll)
    self.isPaced = isPaced
    self.isOnce = isOnce
    self.now = now
    self.progress = Mutex(
      Progress(latest: since, newest: since, pace: LookupPace(client.configuration.clock)))
  }

  /// Goes on behind the latest record of an earlier watch, and in the middle of a round where that was stopped in one.
  public func resume(at place: String?) async {
    let words = (place ?? "").split(separator: " ", maxSplits: 2)
    guard let first = words.first, let latest = try? Timestamp(iso8601: String(first)) else { return }
    progress.withLock { progress in
      progress.latest = latest
      progress.newest = latest
      guard words.count == 3, let newest = try? Timestamp(iso8601: String(words[1])),
        let cursor = LookupCursor(text: words[2]), !cursor.isDone(of: searches.count)
      else { return }
      progress.newest = newest
      progress.cursor = cursor
    }
  }

  /// Waits for the next call that may be made, or for the next round, and asks for a page.
  public func next() async throws -> WatchBatch? {
    let (known, isFirst) = progress.withLock { progress in
      defer { progress.isFirst = false }
      return (progress.cursor, progress.isFirst)
    }
    var cursor: LookupCursor
    if let known {
      cursor = known
    } else {
      if !isFirst {
        if isOnce { return nil }
        try await pause(interval)
      }
      cursor = LookupCursor(start: progress.withLock { $0.latest } - Self.lateness, end: nil)
    }
    if isPaced {
      var pace = progress.withLock { $0.pace }
      guard await pace.wait() else { throw CancellationError() }
      progress.withLock { [pace] in $0.pace = pace }
    }
    var batch = WatchBatch()
    let events: [AWSServices.CloudTrail.Event]
    do throws(ClientError) {
      events = try await cursor.next(client, searches)
    } catch {
      guard isOnce, !error.isCancellation else { throw error }
      // There is no next round that could ask again.
      progress.withLock { $0.cursor = nil }
      batch.problems.append("\(name): \(error)")
      batch.isLost = true
      return batch
    }
    var newest = progress.withLock { $0.newest }
    for event in events {
      guard let text = event.cloudTrailEvent else {
        batch.problems.append("\(name): event \(event.eventId ?? "?") came without its record")
        continue
      }
      batch.open(Array(text.utf8), from: name)
      if let time = event.eventTime { newest = max(newest, min(time, now())) }
    }
    progress.withLock { [cursor, newest] progress in
      progress.newest = newest
      if cursor.isDone(of: searches.count) {
        progress.latest = newest
        progress.cursor = nil
        batch.place = newest.iso8601
      } else {
        progress.cursor = cursor
        batch.place = "\(progress.latest.iso8601) \(newest.iso8601) \(cursor.text)"
      }
    }
    return batch
  }
}
