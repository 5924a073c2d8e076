public import AWSWire
public import Identity

extension S3 {
  /// How long an object is locked.
  public struct ObjectLockRetention: Structure {
    /// Who may undo the lock.
    public var mode: ObjectLockRetentionMode?
    /// Until when the object is locked.
    public var retainUntilDate: Timestamp?
    /// Whether the object is held until an event.
    public var eventHold: ObjectLockEventHold?
    /// How long it stays locked behind its hold.
    public var eventHoldDuration: EventHoldDuration?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("Mode", &mode)
      members.optional("RetainUntilDate", &retainUntilDate, time: .iso8601)
      members.optional("EventHold", &eventHold)
      members.optional("EventHoldDuration", &eventHoldDuration)
    }
  }
}
