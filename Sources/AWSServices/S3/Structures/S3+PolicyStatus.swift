public import AWSWire

extension S3 {
  /// Whether a policy makes its bucket public.
  public struct PolicyStatus: Structure {
    /// Whether the policy makes the bucket public.
    public var isPublic: Bool?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("IsPublic", &isPublic)
    }
  }
}
