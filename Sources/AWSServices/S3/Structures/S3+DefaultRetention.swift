public import AWSWire

extension S3 {
  /// How long new objects are locked.
  public struct DefaultRetention: Structure {
    /// Who may undo the lock.
    public var mode: ObjectLockRetentionMode?
    /// A number of days.
    public var days: Int?
    /// A number of years.
    public var years: Int?
    /// How long new objects stay locked behind their hold.
    public var defaultEventHold: EventHoldDuration?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("Mode", &mode)
      members.optional("Days", &days)
      members.optional("Years", &years)
      members.optional("DefaultEventHold", &defaultEventHold)
    }
  }
}
