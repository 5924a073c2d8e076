public import AWSWire

extension SNS {
  /// An attribute of a message.
  public struct MessageAttributeValue: Structure {
    /// `String`, `String.Array`, `Number` or `Binary`.
    public var dataType: String = ""
    /// The value, where it is text or a number.
    public var stringValue: String?
    /// The value, where it is binary.
    public var binaryValue: Blob?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.required("DataType", &dataType)
      members.optional("StringValue", &stringValue)
      members.optional("BinaryValue", &binaryValue)
    }
  }
}
