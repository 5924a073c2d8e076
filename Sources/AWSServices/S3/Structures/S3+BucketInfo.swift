public import AWSWire

extension S3 {
  /// What a directory bucket is.
  public struct BucketInfo: Structure {
    /// In how many places the data are.
    public var dataRedundancy: DataRedundancy?
    /// The kind.
    public var type: BucketType?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("DataRedundancy", &dataRedundancy)
      members.optional("Type", &type)
    }
  }
}
