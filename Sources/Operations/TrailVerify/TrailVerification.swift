public import CloudTrail
public import Identity

/// What became of the digests and log files that were verified.
public struct TrailVerification: Sendable {
  /// How many files of a kind are as they were delivered.
  public struct Count: Hashable, Sendable {
    /// As they were delivered.
    public var valid = 0
    /// Not as they were delivered, or not there.
    public var invalid = 0
    /// Of which nothing is known: unreadable, or without a signature.
    public var unverified = 0

    /// All of them.
    public var total: Int { valid + invalid + unverified }

    mutating func take(_ flaw: IntegrityFlaw?) {
      switch flaw {
      case nil: valid += 1
      case .some(let flaw) where flaw.isProof: invalid += 1
      case .some: unverified += 1
      }
    }

    static func + (left: Count, right: Count) -> Count {
      Count(
        valid: left.valid + right.valid, invalid: left.invalid + right.invalid,
        unverified: left.unverified + right.unverified)
    }
  }

  /// A file that is not as it was delivered.
  public struct Problem: Hashable, Sendable {
    /// The file's URL or path.
    public var file: String
    /// Whether it is a digest; otherwise a log file.
    public var isDigest: Bool
    /// What is wrong.
    public var flaw: IntegrityFlaw
  }

  /// A time in which CloudTrail wrote no digest: logging or validation was off.
  public struct Gap: Hashable, Sendable {
    /// When the last digest before it ended.
    public var start: Timestamp
    /// When the first digest behind it began.
    public var end: Timestamp
  }

  /// Log files of an account and Region that no digest vouches for, though none of them is proven to be wrong.
  public struct Warning: Hashable, Sendable {
    /// What is known of them.
    public enum Kind: String, Sendable {
      /// Digests cover their time, and none names them: they were put there, or a trail without validation wrote them.
      case unnamed
      /// They are later than the newest digest: digests are gone, or validation was turned off.
      case later
    }

    /// What is known of them.
    public var kind: Kind
    /// The account.
    public var account: String
    /// The Region.
    public var region: String
    /// The end of the newest valid digest.
    public var newestDigest: Timestamp
    /// How many files there are.
    public var count: Int
    /// When the first of them was delivered, by its name.
    public var first: Timestamp
    /// When the last was.
    public var last: Timestamp
    /// The first of them, twenty at the most.
    public var files: [String]
  }

  /// What became of one chain.
  public struct Chain: Sendable {
    /// Which chain.
    public var id: DigestKey.Chain
    /// The beginning of the oldest valid digest, not before what was asked for.
    public var foundStart: Timestamp?
    /// The end of the newest valid digest, not after what was asked for.
    public var foundEnd: Timestamp?
    /// Its digests.
    public var digests = Count()
    /// The log files that valid digests name.
    public var logs = Count()
    /// What is wrong, from the newest to the oldest.
    public var problems: [Problem] = []
    /// When nothing was delivered, from the newest to the oldest.
    public var gaps: [Gap] = []

    init(_ id: DigestKey.Chain) { self.id = id }
  }

  /// The beginning of what was asked for; nil for the beginning of the archive.
  public var since: Timestamp?
  /// The end of what was asked for.
  public var until: Timestamp
  /// The chains, by account, Region and trail.
  public var chains: [Chain] = []
  /// Log files that no digest vouches for.
  public var warnings: [Warning] = []
  /// Whether there were too many log files to look for those that no digest names.
  public var leavesOutUnnamedLogs = false
  /// Whether signatures were left out.
  public var leavesOutSignatures = false
  /// Whether it was interrupted.
  public var isInterrupted = false

  /// All digests.
  public var digests: Count { chains.reduce(Count()) { $0 + $1.digests } }
  /// All log files.
  public var logs: Count { chains.reduce(Count()) { $0 + $1.logs } }
  /// Whether every file was found to be as it was delivered, and there was one, and digests vouch for all.
  public var isClean: Bool {
    digests.valid > 0 && digests.total == digests.valid && logs.total == logs.valid
      && chains.allSatisfy { $0.gaps.isEmpty } && warnings.isEmpty && !leavesOutUnnamedLogs
  }
}

/// Why nothing could be verified.
public struct TrailVerifyError: Error, Hashable, Sendable, CustomStringConvertible {
  /// One line with the reason, and the next step where there is one.
  public let description: String

  init(_ description: String) { self.description = description }
}
