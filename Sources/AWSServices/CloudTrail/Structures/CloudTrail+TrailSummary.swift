public import AWSWire

extension CloudTrail {
  /// A trail in a list.
  public struct TrailSummary: Structure {
    /// The trail's ARN.
    public var trailARN: String?
    /// The trail's name.
    public var name: String?
    /// The Region the trail was made in.
    public var homeRegion: String?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("TrailARN", &trailARN)
      members.optional("Name", &name)
      members.optional("HomeRegion", &homeRegion)
    }
  }
}
