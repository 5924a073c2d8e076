public import AWSWire

extension S3 {
  /// Who owns the objects of a bucket.
  public struct OwnershipControls: Structure {
    /// The rules; there is one.
    public var rules: [OwnershipControlsRule] = []

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.required("Rule", &rules, list: .flattened)
    }
  }
}
