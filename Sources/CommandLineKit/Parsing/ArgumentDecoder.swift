/// Carries parsed values into the wrapped properties of a `ParsableArguments` type.
struct ArgumentDecoder: Decoder {
  typealias Values = [ArgumentDefinition.Key: any Sendable]

  let values: Values
  let owner: ObjectIdentifier
  var codingPath: [any CodingKey] = []

  var userInfo: [CodingUserInfoKey: Any] { [:] }

  /// A command or group with its values, validated.
  static func decode<T: ParsableArguments>(_ type: T.Type, from values: Values) throws -> T {
    var decoded = try T(from: ArgumentDecoder(values: values, owner: ObjectIdentifier(T.self)))
    try decoded.validate()
    return decoded
  }

  /// The value of the wrapper being decoded.
  static func value<Value: Sendable>(from decoder: any Decoder) throws -> Value {
    guard let decoder = decoder as? ArgumentDecoder, let label = decoder.codingPath.last?.stringValue,
      let box = decoder.values[.init(owner: decoder.owner, label: label)] as? ValueBox<Value>
    else { throw decoder.unsupported }
    return box.value
  }

  /// The group of the wrapper being decoded.
  static func group<Group: ParsableArguments>(from decoder: any Decoder) throws -> Group {
    guard let decoder = decoder as? ArgumentDecoder else { throw decoder.unsupported }
    return try decode(Group.self, from: decoder.values)
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(Container(decoder: self))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw unsupported }

  func singleValueContainer() throws -> any SingleValueDecodingContainer { throw unsupported }
}

extension ArgumentDecoder {
  /// The properties of one type; only wrappers can be decoded from it.
  struct Container<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let decoder: ArgumentDecoder

    var codingPath: [any CodingKey] { decoder.codingPath }

    var allKeys: [Key] { [] }

    func contains(_ key: Key) -> Bool { true }

    func decodeNil(forKey key: Key) -> Bool { false }

    func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
      var inner = decoder
      inner.codingPath.append(key)
      return try T(from: inner)
    }

    func nestedContainer<NestedKey: CodingKey>(
      keyedBy type: NestedKey.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<NestedKey> { throw decoder.unsupported }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
      throw decoder.unsupported
    }

    func superDecoder() throws -> any Decoder { throw decoder.unsupported }

    func superDecoder(forKey key: Key) throws -> any Decoder { throw decoder.unsupported }
  }
}

extension Decoder {
  /// The error for a property that is not wrapped.
  fileprivate var unsupported: DecodingError {
    .dataCorrupted(
      .init(codingPath: codingPath, debugDescription: "only wrapped properties are read from a command line"))
  }
}
