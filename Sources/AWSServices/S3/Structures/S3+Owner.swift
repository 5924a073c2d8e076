public import AWSWire

extension S3 {
  /// The account that owns something, by its canonical id.
  public struct Owner: Structure {
    /// A name to show; S3 has stopped to return it.
    public var displayName: String?
    /// The canonical id of an account.
    public var id: String?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("DisplayName", &displayName)
      members.optional("ID", &id)
    }
  }
}
