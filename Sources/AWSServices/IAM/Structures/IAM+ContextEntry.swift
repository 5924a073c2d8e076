public import AWSWire

extension IAM {
  /// A condition key with the values a simulation takes for it.
  public struct ContextEntry: Structure {
    /// The key.
    public var contextKeyName: String?
    /// The values.
    public var contextKeyValues: [String]?
    /// The type of the values.
    public var contextKeyType: ContextKeyType?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("ContextKeyName", &contextKeyName, .minimumLength(5), .maximumLength(256))
      members.optional("ContextKeyValues", &contextKeyValues)
      members.optional("ContextKeyType", &contextKeyType)
    }
  }
}
