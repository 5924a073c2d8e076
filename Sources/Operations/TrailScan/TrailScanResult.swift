public import CloudTrail
public import Detection

/// How far a scan is.
public struct TrailScanProgress: Hashable, Sendable {
  /// The files read so far.
  public let files: Int
  /// Their bytes.
  public let bytes: Int
  /// The records in them.
  public let records: Int
  /// How many files there are; nil while that is not known.
  public var totalFiles: Int?
}

/// What a scan found.
public struct TrailScanResult: Sendable {
  /// What was read, in numbers.
  public var summary: TrailScanSummary
  /// Sessions and incidents.
  public var report: DetectionReport
  /// The files that were damaged or could not be read, by path; the first thousand of them.
  public var damages: [DamagedTrailFile]
  /// Every identity's profile, where that was asked for.
  public var profile: Profile?
  /// Which records were wanted.
  public var filter: TrailFilter
  /// Whether it was interrupted, so that only some files were read.
  public var isInterrupted = false
  let shared: SharedTrailScan

  init(
    summary: TrailScanSummary, report: DetectionReport, damages: [DamagedTrailFile], profile: Profile?,
    filter: TrailFilter, shared: SharedTrailScan
  ) {
    self.summary = summary
    self.report = report
    self.damages = damages
    self.profile = profile
    self.filter = filter
    self.shared = shared
  }

  /// Hands over the records that concern root in the order of time, where the options keep them.
  ///
  /// - Throws: What `body` throws, and where the records could not be put aside.
  public func forEachRecord(_ body: (TrailEvent) throws -> Void) throws { try shared.timeline(body) }

  /// Who did what, in numbers.
  public struct Profile: Sendable {
    /// Numbers with their period.
    public typealias Tally = TrailProfile.Tally

    /// One identity.
    public struct Identity: Sendable {
      /// The ARN of the user or role, or what names the identity otherwise.
      public let name: String
      /// All its records.
      public var total: Tally
      /// Its records by value in each dimension.
      public var values: [TrailProfile.Dimension: [String: Tally]] = [:]
    }

    /// The identities, the most active first.
    public var identities: [Identity]
    /// How many values were left out because there were too many different ones.
    public var omissions: Int

    init(_ profile: borrowing TrailProfile) {
      var byName: [String: Identity] = [:]
      profile.forEach { name, dimension, value, tally in
        let empty = Tally(count: 0, failures: 0, first: .max, last: 0)
        var identity = byName.removeValue(forKey: name) ?? Identity(name: name, total: empty)
        if dimension == .identity {
          identity.total = tally
        } else {
          identity.values[dimension, default: [:]][value] = tally
        }
        byName[name] = identity
      }
      identities = byName.values.sorted {
        $0.total.count != $1.total.count ? $0.total.count > $1.total.count : $0.name < $1.name
      }
      omissions = profile.omissions
    }

    /// The numbers of both, where there are any.
    static func merged(_ first: Profile?, _ second: Profile?) -> Profile? {
      guard let first, let second else { return first ?? second }
      return first.merged(with: second)
    }

    /// The numbers of both.
    private func merged(with other: Profile) -> Profile {
      var byName = Dictionary(uniqueKeysWithValues: identities.map { ($0.name, $0) })
      for identity in other.identities {
        guard var sum = byName.removeValue(forKey: identity.name) else {
          byName[identity.name] = identity
          continue
        }
        sum.total.add(identity.total)
        for (dimension, values) in identity.values {
          sum.values[dimension, default: [:]].merge(values) { first, second in
            var tally = first
            tally.add(second)
            return tally
          }
        }
        byName[identity.name] = sum
      }
      var profile = self
      profile.omissions += other.omissions
      profile.identities = byName.values.sorted {
        $0.total.count != $1.total.count ? $0.total.count > $1.total.count : $0.name < $1.name
      }
      return profile
    }
  }
}
