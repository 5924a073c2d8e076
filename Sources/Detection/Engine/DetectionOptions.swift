/// Where detections draw their lines.
public struct DetectionOptions: Hashable, Sendable {
  /// Failed sign-ins within a quarter of an hour that make a burst.
  public var burst = 5
  /// Failed sign-ins within an hour before a successful one that make it suspicious.
  public var failuresBeforeSuccess = 3
  /// Accounts whose root one address tries within an hour that make it a spray beyond doubt; two may be one.
  public var sprayedAccounts = 3
  /// Names, root's among them, whose sign-ins fail within an hour in one account that make it a spray.
  public var sprayedNames = 10
  /// Questions for MFA within five minutes that make a flood.
  public var promptFlood = 10
  /// Days without root after which its return is told.
  public var quietDays = 30
  /// Days of history before anything counts as new.
  public var learningDays = 14
  /// Kilometres an hour that nobody travels.
  public var travelSpeed = 900.0
  /// Kilometres below which no travel is measured.
  public var travelDistance = 500.0
  /// How long the record of a sign-in or an AssumeRoot call may be late.
  public var originGrace = Duration.seconds(900)

  /// The bytes of memory that activity may take, roughly; where there is more of it, less is kept of each session,
  /// and in the end the oldest is only counted.
  public var memory = 40 << 20
  /// The ids of records that are remembered at least, so that a record which comes again is known.
  public var rememberedIDs = 699_000

  /// The usual lines.
  public init() {}
}
