public import AWSWire

extension CloudTrail {
  /// A condition on one field.
  public struct AdvancedFieldSelector: Structure {
    /// The field of the event.
    public var field: String = ""
    /// What the value may be.
    public var equals: [String]?
    /// What the value may begin with.
    public var startsWith: [String]?
    /// What the value may end with.
    public var endsWith: [String]?
    /// What the value must not be.
    public var notEquals: [String]?
    /// What the value must not begin with.
    public var notStartsWith: [String]?
    /// What the value must not end with.
    public var notEndsWith: [String]?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.required("Field", &field, .minimumLength(1), .maximumLength(1000), .pattern(.cloudTrailField))
      members.optional("Equals", &equals, .minimumLength(1))
      members.optional("StartsWith", &startsWith, .minimumLength(1))
      members.optional("EndsWith", &endsWith, .minimumLength(1))
      members.optional("NotEquals", &notEquals, .minimumLength(1))
      members.optional("NotStartsWith", &notStartsWith, .minimumLength(1))
      members.optional("NotEndsWith", &notEndsWith, .minimumLength(1))
    }
  }
}
