public import Identity

/// Which records are wanted: some accounts, some Regions, a period.
public struct TrailFilter: Hashable, Sendable {
  /// The accounts; empty for all.
  public var accounts: Set<String> = []
  /// The Regions; empty for all.
  public var regions: Set<String> = []
  /// The first moment.
  public var since: Timestamp?
  /// The moment behind the last one.
  public var until: Timestamp?

  /// How long CloudTrail may take to deliver a record, for the choice of files by the dates in their keys.
  ///
  /// Most take minutes. What is delivered later than this is found where no `until` is given.
  public static let delivery = Duration.seconds(86_400)

  /// Everything.
  public init() {}

  /// Whether nothing is left out.
  public var isEmpty: Bool { accounts.isEmpty && regions.isEmpty && since == nil && until == nil }

  /// Whether a file or folder may hold wanted records, by its key alone.
  public func admits(_ key: TrailObjectKey) -> Bool {
    if let account = key.account, !accounts.isEmpty, !accounts.contains(account) { return false }
    if let region = key.region, !regions.isEmpty, !regions.contains(region) { return false }
    // A file is written after what is in it.
    if let since, let end = key.end, end < since { return false }
    if let until, let start = key.start, start >= until + Self.delivery { return false }
    return true
  }

  /// Whether a moment is in the period.
  public func admits(_ time: Timestamp) -> Bool {
    if let since, time < since { return false }
    if let until, time >= until { return false }
    return true
  }
}
