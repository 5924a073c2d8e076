public import AWSWire

extension CloudTrail {
  /// Which events are recorded, by conditions on their fields.
  public struct AdvancedEventSelector: Structure {
    /// The trail's name.
    public var name: String?
    /// The conditions, all of which must hold.
    public var fieldSelectors: [AdvancedFieldSelector] = []

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("Name", &name, .maximumLength(1000), .pattern(.cloudTrailLine))
      members.required("FieldSelectors", &fieldSelectors, .minimumLength(1))
    }
  }
}
