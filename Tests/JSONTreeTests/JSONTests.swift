import JSONTree
import TestKit
import Testing

@Suite("JSON")
struct JSONTests {
  @Test(
    "Texts of RFC 8259 are read, and written as they stood",
    arguments: [
      "null", "true", "false", "0", "-0", "1.5e-7", "123456789012345678901234567890", #""""#,
      #""a\u00e9\n\"""#, "[]",
      "{}", #"{"a":[1,{"b":null}],"c":""}"#, #""\ud83d\ude00""#, #"[1,2.50,3e2]"#,
    ])
  func reads(text: String) throws {
    let json = try JSON.parse(text)
    #expect(try JSON.parse(json.bytes) == json)
    #expect(try JSON.parse(json.indented) == json)
    #expect(try SourceJSON.parse(Array(text.utf8)).json == json)
  }

  @Test(
    "What is no JSON is refused with its place",
    arguments: [
      ("", "1:1"), ("nul", "1:1"), ("01", "1:2"), ("1.", "1:3"), ("[1,]", "1:4"), ("{\"a\" 1}", "1:6"),
      ("{a:1}", "1:2"),
      ("\"\u{1}\"", "1:2"), ("[1\n2]", "2:1"), ("\"\\x\"", "1:2"), ("\"\\ud800\"", "1:2"), ("[1] 2", "1:5"),
      ("{\"é\":}", "1:6"), ("\"abc", "1:1"), ("+1", "1:1"), ("NaN", "1:1"), ("'a'", "1:1"), ("[", "1:2"),
    ])
  func refuses(text: String, place: String) {
    let error = #expect(throws: JSONSyntaxError.self) { try JSON.parse(text) }
    #expect(error?.place.description == place)
    #expect(throws: JSONSyntaxError.self) { try SourceJSON.parse(Array(text.utf8)) }
  }

  @Test("Depth and size are limited before they hurt")
  func limits() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(throws: JSONSyntaxError.self) { try JSON.parse(deep) }
    #expect(throws: JSONSyntaxError.self) {
      try JSON.parse("[[[1]]]", limits: JSONLimits(bytes: 100, depth: 2))
    }
    #expect(throws: JSONSyntaxError.self) { try JSON.parse("[1,2,3]", limits: JSONLimits(bytes: 6)) }
  }

  @Test("Bytes that are no UTF-8 are refused")
  func encoding() {
    #expect(throws: JSONSyntaxError.self) { try JSON.parse([0x22, 0xC3, 0x28, 0x22]) }
    #expect(throws: JSONSyntaxError.self) { try JSON.parse([0x22, 0xED, 0xA0, 0x80, 0x22]) }
  }

  @Test("Of members with one name the last stands, and the order of the others is kept")
  func members() throws {
    let object = try #require(JSON.parse(#"{"b":1,"a":2,"b":3}"#).object)
    #expect(object.names == ["b", "a"])
    #expect(object["b"] == 3)
    let source = try SourceJSON.parse(Array(#"{"b":1,"a":2,"b":3}"#.utf8))
    guard case .object(let members) = source.value else { throw JSONShape() }
    #expect(members.map(\.name) == ["b", "a", "b"])
    #expect(members.last?.value.range == 17..<18)
  }

  @Test(
    "Whole numbers are whole however they are written",
    arguments: [
      ("3", 3), ("3.0", 3), ("3e2", 300), ("-7", -7), ("0.5", nil), ("1e400", nil),
    ] as [(String, Int?)])
  func numbers(text: String, integer: Int?) throws {
    #expect(try JSON.parse(text).integer == integer)
  }

  @Test("No text of a real trail, cut anywhere, is anything but read or refused")
  func truncation() throws {
    let text = Array(
      #"{"Records":[{"userIdentity":{"type":"Root","x":"\u00e9"},"n":-1.5e3,"b":[true,null]}]}"#.utf8)
    for end in 0..<text.count {
      #expect(throws: JSONSyntaxError.self) { try JSON.parse(Array(text[..<end])) }
    }
  }

  struct JSONShape: Error {}
}
