import Identity

/// The keys of what a trail writes into its bucket.
///
/// Source: CloudTrail User Guide, "Finding your CloudTrail log files" and "CloudTrail digest file structure".
struct TrailPaths {
  private let root: String
  private let trail: Trail

  init(_ trail: Trail, organization: String?) {
    self.trail = trail
    let unit = trail.isOrganization ? organization.map { "\($0)/" } ?? "" : ""
    root = (trail.prefix.map { "\($0)/" } ?? "") + "AWSLogs/" + unit
  }

  /// The empty object that CreateTrail leaves to see whether it may write.
  var marker: String { "\(root)\(trail.owner)/CloudTrail/" }

  /// A log file.
  func log(_ account: String, _ region: String, at moment: Timestamp, unique: String) -> String {
    let time = moment.basic
    let minute = time.dropLast(3) + "Z"
    return
      "\(root)\(account)/CloudTrail/\(region)/\(Self.day(moment))/\(account)_CloudTrail_\(region)_\(minute)_"
      + "\(unique).json.gz"
  }

  /// A digest file.
  func digest(_ account: String, _ region: String, end: Timestamp) -> String {
    "\(root)\(account)/CloudTrail-Digest/\(region)/\(Self.day(end))/\(account)_CloudTrail-Digest_\(region)_"
      + "\(trail.name)_\(trail.homeRegion)_\(end.basic).json.gz"
  }

  private static func day(_ moment: Timestamp) -> String {
    let day = moment.basicDay
    return "\(day.prefix(4))/\(day.dropFirst(4).prefix(2))/\(day.suffix(2))"
  }
}
