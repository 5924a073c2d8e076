public import Identity

/// What a person should read as one thing: a session, a burst of failed sign-ins, a recovery of the password.
public struct Incident: Sendable, Identifiable {
  /// A record behind an incident.
  public struct Record: Hashable, Sendable {
    /// Its `eventID`.
    public let id: String
    /// When.
    public let time: Timestamp
    /// The bytes as they were read.
    public let raw: [UInt8]

    /// Keeps a record.
    public init(id: String, time: Timestamp, raw: [UInt8]) {
      self.id = id
      self.time = time
      self.raw = raw
    }
  }

  /// The same for the same activity, however often it is read.
  public var id: String
  /// What kind of activity this is.
  public var kind: ActivityKind
  /// The account whose root it concerns.
  public var account: String
  /// The most urgent of the findings.
  public var severity: Severity
  /// One line: who did what.
  public var title: String
  /// A few sentences: who, from where, what, and how that differs from what is usual.
  public var summary: String
  /// What to do, the first thing first.
  public var nextSteps: [String]
  /// What was seen, the most urgent first.
  public var findings: [Finding]
  /// Who did it, where it is somebody other than root, such as the caller of AssumeRoot.
  public var actor: String
  /// The activity with its numbers.
  public var session: ActivitySession
  /// The ledger's entry of the root session; nil where there is none, or no ledger.
  public var ledgerEntry: String?
  /// The ids of incidents told before that this one takes the place of, for a record of their beginning came late.
  public var replaces: [String] = []
  /// Records behind the incident, in the order of time; the most telling ones where there are very many.
  public var records: [Record]

  /// The first record's time.
  public var firstSeen: Timestamp { session.firstSeen }
  /// The last record's time.
  public var lastSeen: Timestamp { session.lastSeen }
  /// Whether CloudTrail delivered all of it late or again: told, but no alarm of today.
  public var isBackfilled: Bool { session.isBackfilled }
}
