public import AWSWire

extension AccountManagement {
  /// A Region and whether it is enabled.
  public struct RegionOptIn: Structure {
    /// The Region, such as `af-south-1`.
    public var regionName: String?
    /// Whether it is enabled.
    public var regionOptStatus: RegionOptStatus?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("RegionName", &regionName)
      members.optional("RegionOptStatus", &regionOptStatus)
    }
  }
}
