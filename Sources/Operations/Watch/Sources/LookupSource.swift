public import AWSClient
internal import AWSServices
internal import CloudTrail
public import Identity
internal import Synchronization

/// The event history of one Region, asked again and again for what concerns root.
///
/// LookupEvents takes one attribute at a time, and two calls a second for an account and Region: a round asks for
/// the user name root and for each operation that concerns root whoever makes it. Records may be late, so a round
/// looks back behind the latest one. Source: CloudTrail API Reference, "LookupEvents".
public final class LookupSource: WatchSource {
  /// How far a round looks back behind the latest record: CloudTrail delivers within a quarter of an hour.
  private static let lateness = Duration.seconds(900)
  /// The most pages of one search in a round.
  private static let pages = 200

  /// The name of the source, under which its state is kept.
  public let name: String
  private let client: AWSClient
  private let interval: Duration
  private let now: @Sendable () -> Timestamp
  private let takesAll: Bool
  private let isOnce: Bool
  private struct Progress {
    var latest: Timestamp
    var isFirst = true
  }
  private let progress: Mutex<Progress>

  /// Asks a Region; `takesAll` asks for every record, which rules of the user's own may need.
  public init(
    _ client: AWSClient, region: Region, interval: Duration, since: Timestamp, takesAll: Bool,
    isOnce: Bool = false,
    now: @escaping @Sendable () -> Timestamp
  ) {
    self.client = client.in(region)
    self.name = "lookup:\(region)"
    self.interval = interval
    self.takesAll = takesAll
    self.isOnce = isOnce
    self.now = now
    self.progress = Mutex(Progress(latest: since))
  }

  /// Goes on behind the latest record of an earlier watch.
  public func resume(at place: String?) async {
    guard let place, let moment = try? Timestamp(iso8601: place) else { return }
    progress.withLock { $0.latest = moment }
  }

  /// Waits for the next round, and asks.
  public func next() async throws -> WatchBatch? {
    let isFirst = progress.withLock { progress in
      defer { progress.isFirst = false }
      return progress.isFirst
    }
    if !isFirst {
      if isOnce { return nil }
      try await Task.sleep(for: interval)
    }
    let latest = progress.withLock { $0.latest }
    var batch = WatchBatch()
    var newest = latest
    for attribute in Self.searches(takesAll: takesAll) {
      let events: [AWSServices.CloudTrail.Event]
      do {
        events = try await search(attribute, from: latest - Self.lateness)
      } catch let error as ClientError where isOnce && !error.isCancellation {
        // There is no next round that could ask again.
        batch.problems.append("\(name): \(error)")
        batch.place = latest.iso8601
        return batch
      }
      for event in events {
        guard let text = event.cloudTrailEvent else { continue }
        batch.open(Array(text.utf8), from: name)
        if let time = event.eventTime { newest = max(newest, min(time, now())) }
      }
    }
    batch.place = newest.iso8601
    let place = newest
    progress.withLock { $0.latest = place }
    return batch
  }

  /// What to ask for, one attribute a search; nil asks for everything.
  static func searches(takesAll: Bool) -> [AWSServices.CloudTrail.LookupAttribute?] {
    if takesAll { return [nil] }
    func attribute(_ key: AWSServices.CloudTrail.LookupAttributeKey, _ value: String)
      -> AWSServices.CloudTrail.LookupAttribute
    {
      var attribute = AWSServices.CloudTrail.LookupAttribute()
      attribute.attributeKey = key
      attribute.attributeValue = value
      return attribute
    }
    return [attribute(.username, "root")] + RootActivity.eventNames.map { attribute(.eventName, $0) }
  }

  private func search(
    _ attribute: AWSServices.CloudTrail.LookupAttribute?, from start: Timestamp
  ) async throws -> [AWSServices.CloudTrail.Event] {
    var input = AWSServices.CloudTrail.LookupEvents.Input()
    input.lookupAttributes = attribute.map { [$0] }
    input.startTime = start
    input.maxResults = 50
    var found: [AWSServices.CloudTrail.Event] = []
    for _ in 0..<Self.pages {
      let output = try await client.call(AWSServices.CloudTrail.LookupEvents.self, input)
      found += output.events ?? []
      guard let token = output.nextToken else { break }
      input.nextToken = token
    }
    return found
  }
}
