/// What the reader makes of the values it meets.
protocol JSONBuilder {
  associatedtype Node
  associatedtype Member

  func null(_ range: Range<Int>) -> Node
  func bool(_ value: Bool, _ range: Range<Int>) -> Node
  func number(_ literal: String, _ range: Range<Int>) -> Node
  func string(_ value: String, _ range: Range<Int>) -> Node
  func array(_ elements: [Node], _ range: Range<Int>) -> Node
  func object(_ members: [Member], _ range: Range<Int>) -> Node
  func member(_ name: String, _ nameRange: Range<Int>, _ value: Node) -> Member
}

/// Builds plain values.
struct TreeBuilder: JSONBuilder {
  func null(_ range: Range<Int>) -> JSON { .null }
  func bool(_ value: Bool, _ range: Range<Int>) -> JSON { .bool(value) }
  func number(_ literal: String, _ range: Range<Int>) -> JSON { .number(JSONNumber(literal: literal)) }
  func string(_ value: String, _ range: Range<Int>) -> JSON { .string(value) }
  func array(_ elements: [JSON], _ range: Range<Int>) -> JSON { .array(elements) }
  func object(_ members: [JSONObject.Member], _ range: Range<Int>) -> JSON { .object(JSONObject(members)) }
  func member(_ name: String, _ nameRange: Range<Int>, _ value: JSON) -> JSONObject.Member {
    JSONObject.Member(name: name, value: value)
  }
}

/// Builds values that know their place.
struct SourceBuilder: JSONBuilder {
  func null(_ range: Range<Int>) -> SourceJSON { SourceJSON(value: .null, range: range) }
  func bool(_ value: Bool, _ range: Range<Int>) -> SourceJSON {
    SourceJSON(value: .bool(value), range: range)
  }
  func number(_ literal: String, _ range: Range<Int>) -> SourceJSON {
    SourceJSON(value: .number(JSONNumber(literal: literal)), range: range)
  }
  func string(_ value: String, _ range: Range<Int>) -> SourceJSON {
    SourceJSON(value: .string(value), range: range)
  }
  func array(_ elements: [SourceJSON], _ range: Range<Int>) -> SourceJSON {
    SourceJSON(value: .array(elements), range: range)
  }
  func object(_ members: [SourceJSON.Member], _ range: Range<Int>) -> SourceJSON {
    SourceJSON(value: .object(members), range: range)
  }
  func member(_ name: String, _ nameRange: Range<Int>, _ value: SourceJSON) -> SourceJSON.Member {
    SourceJSON.Member(name: name, nameRange: nameRange, value: value)
  }
}
