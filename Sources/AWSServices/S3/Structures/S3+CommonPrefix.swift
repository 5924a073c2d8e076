public import AWSWire

extension S3 {
  /// What keys have in common up to a delimiter.
  public struct CommonPrefix: Structure {
    /// What the names or keys begin with.
    public var prefix: String?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("Prefix", &prefix)
    }
  }
}
