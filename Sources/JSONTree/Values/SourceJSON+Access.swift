extension SourceJSON {
  /// The text of a string, or nil.
  public var string: String? {
    if case .string(let text) = value { text } else { nil }
  }

  /// The elements of an array, or nil.
  public var array: [SourceJSON]? {
    if case .array(let elements) = value { elements } else { nil }
  }

  /// The last member of an object with this name; nil where there is none or this is no object.
  public subscript(name: String) -> SourceJSON? {
    guard case .object(let members) = value else { return nil }
    return members.last { $0.name == name }?.value
  }
}
