public import AWSWire

extension S3 {
  /// What keys must begin or end with.
  public struct FilterRule: Structure {
    /// Which end of the key it is about.
    public var name: FilterRuleName?
    /// What the key must have there.
    public var value: String?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("Name", &name)
      members.optional("Value", &value)
    }
  }
}
