public import AWSWire
public import Identity

extension IAM {
  /// When and where an access key was last used.
  public struct AccessKeyLastUsed: Structure {
    /// When it was last used; absent where it never was.
    public var lastUsedDate: Timestamp?
    /// The service it was used with; `N/A` where it was never used.
    public var serviceName: String = ""
    /// The Region; `N/A` where it was never used.
    public var region: String = ""

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("LastUsedDate", &lastUsedDate)
      members.required("ServiceName", &serviceName)
      members.required("Region", &region)
    }
  }
}
