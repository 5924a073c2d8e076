public import AWSWire

extension S3 {
  /// How long an object stays locked behind its hold.
  public struct EventHoldDuration: Structure {
    /// A number of days.
    public var days: Int?
    /// A number of years.
    public var years: Int?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("Days", &days)
      members.optional("Years", &years)
    }
  }
}
