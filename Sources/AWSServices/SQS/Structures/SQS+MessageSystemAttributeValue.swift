public import AWSWire

extension SQS {
  /// An attribute of a message that AWS's services read.
  public struct MessageSystemAttributeValue: Structure {
    /// The value, where it is text or a number.
    public var stringValue: String?
    /// The value, where it is binary.
    public var binaryValue: Blob?
    /// Not used by SQS.
    public var stringListValues: [String]?
    /// Not used by SQS.
    public var binaryListValues: [Blob]?
    /// `String`, `Number` or `Binary`, and a type of one's own behind a dot.
    public var dataType: String = ""

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("StringValue", &stringValue)
      members.optional("BinaryValue", &binaryValue)
      members.optional("StringListValues", &stringListValues)
      members.optional("BinaryListValues", &binaryListValues)
      members.required("DataType", &dataType)
    }
  }
}
