public import AWSWire

extension S3 {
  /// A tag.
  public struct Tag: Structure {
    /// The tag's key.
    public var key: String = ""
    /// The tag's value.
    public var value: String = ""

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.required("Key", &key, .minimumLength(1))
      members.required("Value", &value)
    }
  }
}
