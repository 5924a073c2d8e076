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

  /// Knows where addresses are, where the scan was given a database.
  public var directory: (any AddressDirectory)? { shared.directory }

  /// Who did what, in numbers.
  public struct Profile: Sendable {
    /// Numbers with their period.
    public typealias Tally = TrailProfile.Tally

    /// A value with its numbers.
    public struct Value: Sendable {
      /// The operation, Region, address or user agent.
      public let name: String
      /// The records that have it.
      public let tally: Tally
    }

    /// One identity.
    public struct Identity: Sendable {
      /// The ARN of the user or role, or what names the identity otherwise.
      public let name: String
      /// All its records.
      public fileprivate(set) var total = Tally(count: 0, failures: 0, first: .max, last: 0)
      fileprivate var values: [[Value]] = Array(repeating: [], count: TrailProfile.Dimension.allCases.count)

      fileprivate init(name: String) { self.name = name }

      /// Its records by value, in no order.
      public func values(_ dimension: TrailProfile.Dimension) -> [Value] { values[dimension.rawValue] }
    }

    /// The identities, the most active first.
    public let identities: [Identity]
    /// How many values were left out because there were too many different ones.
    public let omissions: Int

    /// What workers counted, together.
    init(merging counts: [TrailCounts]) {
      var profile = TrailProfile(limit: TrailProfile.usualLimit * counts.count)
      for each in counts { profile.add(each) }
      self.init(profile)
    }

    private init(_ profile: borrowing TrailProfile) {
      var identities: [Identity] = []
      var places: [Int?] = Array(repeating: nil, count: profile.textCount + 1)
      var names: [String?] = Array(repeating: nil, count: profile.textCount + 1)
      profile.forEach { identity, dimension, value, tally in
        let place = places[Int(identity)] ?? identities.count
        if place == identities.count {
          identities.append(Identity(name: profile.text(identity)))
          places[Int(identity)] = place
        }
        if dimension == .identity {
          identities[place].total = tally
        } else {
          // Many identities have the same value.
          let name = names[Int(value)] ?? profile.text(value)
          names[Int(value)] = name
          identities[place].values[dimension.rawValue].append(Value(name: name, tally: tally))
        }
      }
      self.identities = identities.sorted {
        $0.total.count != $1.total.count ? $0.total.count > $1.total.count : $0.name < $1.name
      }
      omissions = profile.omissions
    }
  }
}
