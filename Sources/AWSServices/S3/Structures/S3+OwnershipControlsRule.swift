public import AWSWire

extension S3 {
  /// One rule of them.
  public struct OwnershipControlsRule: Structure {
    /// Who owns what others write.
    public var objectOwnership: ObjectOwnership = ""

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.required("ObjectOwnership", &objectOwnership)
    }
  }
}
