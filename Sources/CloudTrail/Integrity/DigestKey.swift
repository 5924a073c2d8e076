public import Identity

/// The key of a digest file, taken apart.
///
/// Source: CloudTrail User Guide, "CloudTrail digest file structure":
/// `[prefix/]AWSLogs/[o-id/]ACCOUNT/CloudTrail-Digest/REGION/YYYY/MM/DD/ACCOUNT_CloudTrail-Digest_REGION_TRAIL_HOME_YYYYMMDDThhmmssZ[_backfill].json.gz`.
public struct DigestKey: Hashable, Sendable {
  /// The files that one trail writes for one account and Region, each signed over the one before.
  public struct Chain: Hashable, Sendable, Comparable {
    /// What stands in front of `AWSLogs/`.
    public var base: String
    /// The organization, in a trail of one.
    public var organization: String?
    /// The account whose calls are logged.
    public var account: String
    /// The Region whose calls are logged.
    public var region: String
    /// The trail's name.
    public var trail: String
    /// The Region the trail belongs to.
    public var homeRegion: String
    /// Whether these are the digests of records that were delivered late.
    public var isBackfill: Bool

    /// What the keys of its digests begin with, those of other trails for the same account and Region too.
    public var folder: String {
      base + "AWSLogs/" + (organization.map { $0 + "/" } ?? "") + account + "/CloudTrail-Digest/" + region
        + "/"
    }

    /// By account, Region, and trail.
    public static func < (left: Self, right: Self) -> Bool {
      (left.account, left.region, left.trail, left.homeRegion, left.isBackfill ? 1 : 0, left.base)
        < (right.account, right.region, right.trail, right.homeRegion, right.isBackfill ? 1 : 0, right.base)
    }
  }

  /// The whole key.
  public let text: String
  /// The chain it belongs to.
  public let chain: Chain
  /// When the hour that it covers ended.
  public let end: Timestamp

  /// Reads a key, or a path that ends as one; nil where it is not that of a digest.
  public init?(_ text: String) {
    // Most keys are those of log files.
    guard text.utf8.count > 24, text.utf8.suffix(8).elementsEqual(".json.gz".utf8),
      text.contains("_CloudTrail-Digest_")
    else { return nil }
    let parts: [Substring] = text.split(separator: "/", omittingEmptySubsequences: false)
    guard let root = parts.lastIndex(of: "AWSLogs") else { return nil }
    var place = parts[(root + 1)...]
    var organization: String?
    if let first = place.first, first.hasPrefix("o-") {
      organization = String(first)
      place = place.dropFirst()
    }
    let folders = Array(place)
    guard folders.count == 7, folders[1] == "CloudTrail-Digest",
      AccountID(rawValue: String(folders[0])) != nil
    else { return nil }
    var words: [Substring] = folders[6].split(separator: "_", omittingEmptySubsequences: false)
    let isBackfill = words.last == "backfill.json.gz"
    if isBackfill {
      words.removeLast()
    } else {
      guard let last = words.popLast(), last.hasSuffix(".json.gz") else { return nil }
      words.append(last.dropLast(8))
    }
    guard words.count >= 6, words[0] == folders[0], words[1] == "CloudTrail-Digest", words[2] == folders[2],
      let date = words.popLast(), date.utf8.count == 16, let end = try? Timestamp(iso8601: String(date)),
      let home = words.popLast()
    else { return nil }
    self.text = text
    self.end = end
    chain = Chain(
      base: parts[..<root].map { $0 + "/" }.joined(), organization: organization,
      account: String(folders[0]), region: String(folders[2]), trail: words[3...].joined(separator: "_"),
      homeRegion: String(home), isBackfill: isBackfill)
  }
}

extension DigestKey.Chain: CustomStringConvertible {
  /// The trail, the account and the Region.
  public var description: String {
    "\(trail) (\(homeRegion)) of \(account) in \(region)" + (isBackfill ? ", delivered late" : "")
  }
}
