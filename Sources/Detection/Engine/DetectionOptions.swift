/// Where detections draw their lines.
public struct DetectionOptions: Hashable, Sendable {
  /// Failed sign-ins within a quarter of an hour that make a burst.
  public var burst = 5
  /// Failed sign-ins within an hour before a successful one that make it suspicious.
  public var failuresBeforeSuccess = 3
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

  /// The usual lines.
  public init() {}
}
