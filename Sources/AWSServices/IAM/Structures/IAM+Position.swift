public import AWSWire

extension IAM {
  /// A place in a policy's text.
  public struct Position: Structure {
    /// The line, from 1.
    public var line: Int?
    /// The column, from 1.
    public var column: Int?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("Line", &line)
      members.optional("Column", &column)
    }
  }
}
