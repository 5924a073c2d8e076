/// A JSON value that remembers where it stood in its text.
public struct SourceJSON: Sendable {
  /// What stood there.
  public indirect enum Value: Sendable {
    /// `null`.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A number.
    case number(JSONNumber)
    /// A string.
    case string(String)
    /// An array.
    case array([SourceJSON])
    /// An object with every member, repeated names included.
    case object([Member])
  }

  /// One member of an object.
  public struct Member: Sendable {
    /// The name.
    public let name: String
    /// The bytes of the name, quotes included.
    public let nameRange: Range<Int>
    /// The value.
    public let value: SourceJSON
  }

  /// The value.
  public let value: Value

  /// The bytes it took, from its first to behind its last.
  public let range: Range<Int>

  /// The same value without places; of two members with one name the last wins.
  public var json: JSON {
    switch value {
    case .null: .null
    case .bool(let value): .bool(value)
    case .number(let value): .number(value)
    case .string(let value): .string(value)
    case .array(let elements): .array(elements.map(\.json))
    case .object(let members):
      .object(JSONObject(members.map { JSONObject.Member(name: $0.name, value: $0.value.json) }))
    }
  }
}
