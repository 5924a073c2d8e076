public import Identity

/// The bucket or queue that is unlocked.
public struct UnlockTarget: Hashable, Sendable {
  /// What it is: `bucket` or `queue`.
  public var subject: PolicySubject
  /// Its name.
  public var name: String
  /// The URL of a queue.
  public var queueURL: String?
  /// Its Region, as far as it is known.
  public var region: Region?
  /// Its ARN.
  public var arn: String

  /// Describes a bucket or a queue.
  public init(subject: PolicySubject, name: String, queueURL: String? = nil, region: Region?, arn: String) {
    self.subject = subject
    self.name = name
    self.queueURL = queueURL
    self.region = region
    self.arn = arn
  }
}
