public import AWSWire

extension SQS {
  /// A message that was deleted.
  public struct DeletedEntry: Structure {
    /// The entry's id within the batch.
    public var id: String = ""

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.required("Id", &id)
    }
  }
}
