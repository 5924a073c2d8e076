internal import HTTPMessage
public import Identity

/// Where a scan reads from.
public enum TrailScanSource: Hashable, Sendable, CustomStringConvertible {
  /// A file, a folder with everything below it, or standard input under the name `-`.
  case path(String)
  /// The objects of a bucket whose keys begin with a text.
  case bucket(String, prefix: String)
  /// The event history of a Region, of the last 90 days.
  case history(Region)
  /// An SQS queue, by its URL.
  case queue(String)

  /// Reads `s3://bucket/prefix`, `lookup:us-east-1`, `queue:https://…`, or a path; nil for a malformed one of the
  /// first three.
  public init?(_ text: String) {
    if text.hasPrefix("s3://") {
      let parts = text.dropFirst(5).split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
      guard let bucket = parts.first, !bucket.isEmpty else { return nil }
      self = .bucket(String(bucket), prefix: parts.count > 1 ? String(parts[1]) : "")
    } else if text.hasPrefix("lookup:") {
      guard let region = try? Region(String(text.dropFirst(7))) else { return nil }
      self = .history(region)
    } else if text.hasPrefix("queue:") {
      let url = String(text.dropFirst(6))
      guard url.hasPrefix("https://") || url.hasPrefix("http://"), Endpoint(url) != nil else { return nil }
      self = .queue(url)
    } else {
      self = .path(text)
    }
  }

  /// What ``init(_:)`` reads.
  public var description: String {
    switch self {
    case .path(let path): path
    case .bucket(let name, let prefix): "s3://\(name)/\(prefix)"
    case .history(let region): "lookup:\(region)"
    case .queue(let url): "queue:\(url)"
    }
  }

  /// Whether it is a queue, whose messages go when they are read.
  public var isQueue: Bool {
    if case .queue = self { true } else { false }
  }

  /// Whether AWS is called.
  public var isRemote: Bool {
    if case .path = self { false } else { true }
  }
}
