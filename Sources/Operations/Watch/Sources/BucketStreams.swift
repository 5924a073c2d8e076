internal import AWSClient
internal import CloudTrail

/// The folders of a bucket in which new log files appear: one for each account and Region, where CloudTrail's layout
/// is found, and what is laid out otherwise.
struct BucketStreams: Sendable {
  /// How deep folders are looked for: a prefix of the user's own, the organization, account, service and Region.
  private static let depth = 16
  /// The most folders that are looked into.
  private static let limit = 200_000

  /// Folders of one account and Region, such as `AWSLogs/111122223333/CloudTrail/us-east-1/`.
  private(set) var regions: [String] = []
  /// Folders with objects that are laid out otherwise; nothing below them is CloudTrail's.
  private(set) var others: [String] = []

  /// Looks for them below a prefix.
  init(in bucket: String, below prefix: String, _ client: AWSClient) async throws(ClientError) {
    // A prefix inside of a Region's folder, or of a day's, is followed as it is.
    if TrailObjectKey(prefix).region != nil {
      regions = [prefix]
      return
    }
    var folders = [(path: prefix, depth: 0)]
    var seen = 0
    while let folder = folders.popLast(), seen < Self.limit {
      seen += 1
      var pages = ObjectPages(of: bucket, prefix: folder.path, delimiter: "/", client)
      var below: [String] = []
      var hasObjects = false
      while let page = try await pages.next() {
        below += page.folders
        hasObjects = hasObjects || page.objects.contains { BucketObject($0, in: bucket).mayHoldRecords }
      }
      for path in below {
        let key = TrailObjectKey(path)
        guard key.kind == .records else { continue }
        if key.region != nil {
          regions.append(path)
        } else if folder.depth < Self.depth, !Self.isYear(path) {
          folders.append((path, folder.depth + 1))
        }
      }
      if hasObjects { others.append(folder.path) }
    }
    // Without CloudTrail's layout everything below the prefix is looked through.
    others = regions.isEmpty ? [prefix] : Self.outermost(others)
  }

  /// Below a year there are folders by date, which are no accounts.
  private static func isYear(_ path: String) -> Bool {
    path.split(separator: "/").last.map { $0.utf8.count == 4 && $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } }
      ?? false
  }

  /// Leaves out what lies inside of another; a Region's folder is no part of this.
  private static func outermost(_ paths: [String]) -> [String] {
    var kept: [String] = []
    for path in paths.sorted() where kept.last.map({ !path.hasPrefix($0) }) ?? true { kept.append(path) }
    return kept
  }
}
