public import AWSWire

extension S3 {
  /// Which keys are told of.
  public struct S3KeyFilter: Structure {
    /// The rules, one for each end of a key at the most.
    public var filterRules: [FilterRule]?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("FilterRule", &filterRules, list: .flattened)
    }
  }
}
