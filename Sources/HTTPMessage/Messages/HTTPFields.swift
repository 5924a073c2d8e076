/// The header fields of a message in order, found without regard to case (RFC 9110 section 5).
public struct HTTPFields: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  /// One field line.
  public struct Field: Hashable, Sendable {
    /// The name as it was written.
    public var name: String
    /// The value without white space at its ends.
    public var value: String

    /// Pairs a name with a value.
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The field lines in order.
  public private(set) var fields: [Field]

  /// No fields.
  public init() { self.fields = [] }

  /// These fields.
  public init(_ fields: [Field]) { self.fields = fields }

  /// These fields.
  public init(dictionaryLiteral elements: (String, String)...) {
    self.fields = elements.map { Field(name: $0.0, value: $0.1) }
  }

  /// The value of the first field line with this name; setting replaces all of them, nil removes them.
  public subscript(name: String) -> String? {
    get { fields.first { Self.areEqual($0.name, name) }?.value }
    set {
      guard let newValue else {
        fields.removeAll { Self.areEqual($0.name, name) }
        return
      }
      guard let index = fields.firstIndex(where: { Self.areEqual($0.name, name) }) else {
        fields.append(Field(name: name, value: newValue))
        return
      }
      fields[index].value = newValue
      let kept = fields[...index]
      fields = kept + fields[(index + 1)...].filter { !Self.areEqual($0.name, name) }
    }
  }

  /// The values of every field line with this name, in order.
  public func values(of name: String) -> [String] {
    fields.filter { Self.areEqual($0.name, name) }.map(\.value)
  }

  /// Adds a field line behind the others.
  public mutating func append(_ name: String, _ value: String) {
    fields.append(Field(name: name, value: value))
  }

  /// Whether two field names are the same without regard to ASCII case.
  public static func areEqual(_ left: String, _ right: String) -> Bool {
    guard left.utf8.count == right.utf8.count else { return false }
    let (left, right) = (left.utf8.span, right.utf8.span)
    for place in left.indices where left[place] != right[place] {
      guard lowercase(left[place]) == lowercase(right[place]) else { return false }
    }
    return true
  }

  private static func lowercase(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }
}
