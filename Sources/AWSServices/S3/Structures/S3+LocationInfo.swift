public import AWSWire

extension S3 {
  /// Where a directory bucket is.
  public struct LocationInfo: Structure {
    /// The kind.
    public var type: LocationType?
    /// The place's name.
    public var name: String?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("Type", &type)
      members.optional("Name", &name)
    }
  }
}
