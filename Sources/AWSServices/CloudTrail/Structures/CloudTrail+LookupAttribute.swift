public import AWSWire

extension CloudTrail {
  /// What events are searched by.
  public struct LookupAttribute: Structure {
    /// The attribute.
    public var attributeKey: LookupAttributeKey = ""
    /// The value it must have.
    public var attributeValue: String = ""

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.required("AttributeKey", &attributeKey)
      members.required("AttributeValue", &attributeValue, .minimumLength(1), .maximumLength(2000))
    }
  }
}
