public import Identity

/// What was seen of one account's root before: values with their first and last time, and days of activity.
///
/// Noting the same twice changes nothing, and the order of notes does not matter.
public struct AccountHistory: Hashable, Sendable {
  /// From when to when a value was seen.
  public struct Span: Hashable, Sendable {
    /// The first time.
    public var first: Timestamp
    /// The last time.
    public var last: Timestamp

    /// A span of time.
    public init(first: Timestamp, last: Timestamp) {
      self.first = first
      self.last = last
    }

    mutating func cover(_ other: Span) {
      first = min(first, other.first)
      last = max(last, other.last)
    }
  }

  /// Where root was, for as long as an address was used.
  public struct Sighting: Hashable, Sendable {
    /// The address.
    public var address: String
    /// When it was used.
    public var span: Span

    /// Notes an address.
    public init(address: String, span: Span) {
      self.address = address
      self.span = span
    }
  }

  /// The earliest moment of which anything is known.
  public var since: Timestamp?
  /// The values, by dimension.
  public private(set) var values: [HistoryDimension: [String: Span]] = [:]
  /// The times of activity, by what they belong to.
  public private(set) var activities: [String: Span] = [:]
  /// The addresses, by address and what they belong to.
  public private(set) var sightings: [String: Sighting] = [:]

  /// A history of nothing.
  public init() {}

  /// Notes that a value was seen.
  public mutating func note(_ value: String, _ dimension: HistoryDimension, _ span: Span) {
    if values[dimension, default: [:]][value]?.cover(span) == nil { values[dimension]?[value] = span }
  }

  /// Notes that root was active.
  public mutating func noteActivity(_ id: String, _ span: Span) {
    if activities[id]?.cover(span) == nil { activities[id] = span }
    noteCoverage(from: span.first)
  }

  /// Notes where root was.
  public mutating func note(_ sighting: Sighting, of id: String) {
    let key = "\(sighting.address) \(id)"
    if sightings[key]?.span.cover(sighting.span) == nil { sightings[key] = sighting }
  }

  /// Notes that records from this moment on were looked at.
  public mutating func noteCoverage(from moment: Timestamp) {
    since = since.map { min($0, moment) } ?? moment
  }

  /// Whether a value was seen before a moment.
  public func knows(_ value: String, _ dimension: HistoryDimension, before moment: Timestamp) -> Bool {
    values[dimension]?[value].map { $0.first < moment } ?? false
  }

  /// How many days of history there are at a moment.
  public func days(before moment: Timestamp) -> Int {
    guard let since, since < moment else { return 0 }
    return Int((moment.seconds - since.seconds) / 86_400)
  }

  /// The last activity that began before a moment, what has this id left out.
  public func lastActivity(before moment: Timestamp, except id: String) -> Timestamp? {
    activities.lazy.filter { $0.key != id && $0.value.first < moment }.map { min($0.value.last, moment) }
      .max()
  }

  /// The most values of one dimension that are kept.
  static let limit = 2000
  /// The most activities and sightings that are kept: of those before a session the last ones count.
  static let latest = 500

  /// Notes one thing that activity shows.
  mutating func note(_ note: HistoryNote) {
    switch note.what {
    case .value(let dimension, let value): self.note(value, dimension, note.span)
    case .activity(let id): noteActivity(id, note.span)
    case .sighting(let address, let id): self.note(Sighting(address: address, span: note.span), of: id)
    }
  }

  /// Takes a note back, and all others of the same thing.
  mutating func remove(_ what: HistoryNote.What) {
    switch what {
    case .value(let dimension, let value): values[dimension]?[value] = nil
    case .activity(let id): activities[id] = nil
    case .sighting(let address, let id): sightings["\(address) \(id)"] = nil
    }
  }

  /// From when to when something was seen.
  func span(of what: HistoryNote.What) -> Span? {
    switch what {
    case .value(let dimension, let value): values[dimension]?[value]
    case .activity(let id): activities[id]
    case .sighting(let address, let id): sightings["\(address) \(id)"]?.span
    }
  }

  /// Lets go of what was seen longest ago where there is too much.
  mutating func bound() {
    if activities.count > Self.latest {
      let moment = activities.values.map(\.last).sorted()[activities.count - Self.latest]
      activities = activities.filter { $0.value.last >= moment }
    }
    if sightings.count > Self.latest {
      let moment = sightings.values.map(\.span.last).sorted()[sightings.count - Self.latest]
      sightings = sightings.filter { $0.value.span.last >= moment }
    }
    for (dimension, known) in values where known.count > Self.limit {
      let moment = known.values.map(\.last).sorted()[known.count - Self.limit]
      values[dimension] = known.filter { $0.value.last >= moment }
    }
  }

  /// Takes in another history of the same account.
  public mutating func merge(_ other: AccountHistory) {
    if let since = other.since { noteCoverage(from: since) }
    for (dimension, values) in other.values {
      for (value, span) in values { note(value, dimension, span) }
    }
    for (id, span) in other.activities { noteActivity(id, span) }
    for (key, sighting) in other.sightings where sightings[key]?.span.cover(sighting.span) == nil {
      sightings[key] = sighting
    }
  }
}
