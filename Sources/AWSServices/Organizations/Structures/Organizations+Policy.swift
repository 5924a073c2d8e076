public import AWSWire

extension Organizations {
  /// A policy with its text.
  public struct Policy: Structure {
    /// All but the text.
    public var policySummary: PolicySummary?
    /// The policy as JSON.
    public var content: String?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("PolicySummary", &policySummary)
      members.optional("Content", &content)
    }
  }
}
