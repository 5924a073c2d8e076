internal import CloudTrail
internal import Identity
internal import JSONTree

/// What strands of an account share where they may be of one story, or where the one decides what is said of the other.
///
/// Strands that share no tie, directly or by others, can be woven and looked at apart. Ties may be too many, which only
/// costs time; they must never be too few. They are the joins of ``Weaver`` and the contexts of detections.
enum StrandTie: Hashable, Sendable {
  /// An access key that was used, or that a record names.
  case key(String)
  /// When a session began, in pieces of four seconds: twice what two clocks may be apart.
  case date(Int64)
  /// What is told together while no more than a gap lies between, in pieces as long as the gap.
  case cluster(StrandKey.Kind, String, Int64)
  /// Sign-ins that failed and what is on the way to one, in hours.
  case failures(Int64)

  /// An hour, within which failures say something about a sign-in, and loose records belong to a session.
  static let hour: Int64 = 3600

  /// The ties of a strand; nil where its times are so far apart that pieces cannot be counted.
  static func ties(of key: StrandKey, _ strand: Strand) -> [StrandTie]? {
    var ties = named(by: strand)
    switch key.kind {
    case .session:
      ties += dates(key) + keys(strand)
    case .assumeRoot:
      // The strand's own keys are the caller's.
      ties += dates(key)
      if !key.accessKeyID.isEmpty { ties.append(.key(key.accessKeyID)) }
    case .signIn: ties += dates(key)
    case .accessKey: ties += keys(strand) + [.key(key.accessKeyID)]
    case .loose, .federated, .userRule, .notice, .refusedAssumeRoot, .service, .organizationChange:
      if key.kind == .loose || key.kind == .federated { ties += keys(strand) }
      guard let gap = key.kind.gap, let pieces = pieces(strand, gap) else { return nil }
      let trait = key.kind == .loose ? key.accessKeyID + "/" + key.detail : key.detail
      for piece in pieces { ties.append(.cluster(key.kind, trait, piece)) }
    case .failedSignIn, .failedUserSignIn, .signInStep:
      guard let pieces = pieces(strand, hour) else { return nil }
      for piece in pieces { ties.append(.failures(piece)) }
    }
    return ties
  }

  private static func dates(_ key: StrandKey) -> [StrandTie] {
    [.date(quotient(key.moment, 4)), .date(quotient(key.moment, 4) + 1)]
  }

  private static func keys(_ strand: Strand) -> [StrandTie] { strand.accessKeys.keys.map { .key($0) } }

  /// The keys that records ask for, delete or switch off.
  private static func named(by strand: Strand) -> [StrandTie] {
    strand.kept.compactMap { record in
      switch record.name {
      case "GetSessionToken":
        record.event?.response["credentials"]?["accessKeyId"]?.string.map { .key($0) }
      case "DeleteAccessKey", "UpdateAccessKey":
        record.event?.parameters["accessKeyId"]?.string.map { .key($0) }
      default: nil
      }
    }
  }

  /// The pieces of time that a strand is in, and the one behind them, so that it shares one with whatever begins
  /// within a piece's length; nil where there are too many.
  private static func pieces(_ strand: Strand, _ length: Int64) -> ClosedRange<Int64>? {
    pieces(from: strand.firstSeen.seconds, through: strand.lastSeen.seconds + length, length)
  }

  /// The pieces of time between two moments, in seconds; nil where there are too many.
  static func pieces(from first: Int64, through last: Int64, _ length: Int64) -> ClosedRange<Int64>? {
    let range = quotient(first, length)...max(quotient(first, length), quotient(last, length))
    return range.upperBound - range.lowerBound < 1000 ? range : nil
  }

  /// Rounds towards the past, also before 1970.
  static func quotient(_ value: Int64, _ divisor: Int64) -> Int64 {
    value >= 0 ? value / divisor : (value - divisor + 1) / divisor
  }
}

extension StrandKey.Kind {
  /// How far two strands of one story may be apart where only time joins them, in seconds.
  var gap: Int64? {
    switch self {
    case .loose, .accessKey, .notice, .federated, .organizationChange: 3600
    case .failedSignIn, .signInStep, .userRule, .refusedAssumeRoot: 900
    case .service: 86_400
    case .session, .signIn, .assumeRoot, .failedUserSignIn: nil
    }
  }
}
