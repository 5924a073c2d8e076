import EventPattern
import Testing

@Suite("Hostile input")
struct HostileInputTests {
  @Test("events of brackets, quotes and escapes are refused or read")
  func events() throws {
    let patterns = [#"{"a":{"b":["x"]}}"#, #"{"a":[{"exists":false}]}"#, #"{"a":[{"wildcard":"*a*b*"}]}"#]
    let rules = try patterns.map { (name: $0, pattern: try EventPattern(parsing: $0)) }
    let matcher = EventMatcher(rules)
    let texts = [
      "", " ", "[]", "{", #"{""#, #"{"a"#, #"{"a""#, #"{"a":"#, #"{"a":"x"#, #"{"a":"\"#, #"{"a":"\u12"}"#,
      #"{"a":[[["#, #"{"a":}"#, #"{"a":1,}"#, #"{"a" 1}"#, #"{"a":tru}"#, #"{"a":]}"#, #"{1:2}"#, "\u{0}",
    ]
    for text in texts { #expect(throws: InvalidEvent.self) { try matcher.matches(Array(text.utf8)) } }
    for text in ["[", #"{"a":"#] {
      let deep = #"{"a":"# + String(repeating: text, count: 100_000)
      #expect(throws: InvalidEvent.self) { try matcher.matches(Array(deep.utf8)) }
    }
    let skipped =
      #"{"z":"# + String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000) + "}"
    #expect(try matcher.matches(Array(skipped.utf8)) == [patterns[1]])
  }

  @Test("every cut and every changed byte of an event and a pattern ends")
  func mutations() throws {
    let event = Array(#"{"a":{"b":["x\n\u00e9",1e3,null,{"c":true}]},"d":[[1],{"e":-0.5}]}"#.utf8)
    let pattern = Array(
      #"{"a":{"b":["x",{"numeric":[">",1]},{"anything-but":{"prefix":["q"]}}]},"$or":[{"d":[1]},{"d":{"e":[null]}}]}"#
        .utf8)
    let matcher = EventMatcher([("", try EventPattern(parsing: String(decoding: pattern, as: UTF8.self)))])
    for place in event.indices {
      _ = try? matcher.matches(Array(event[..<place]))
      for byte in Array("\"\\{}[],:0-x\u{0}".utf8) + [0xFF] {
        var changed = event
        changed[place] = byte
        _ = try? matcher.matches(changed)
      }
    }
    for place in pattern.indices {
      _ = try? EventPattern(parsing: String(decoding: pattern[..<place], as: UTF8.self))
      for byte in Array("\"\\{}[],:0-x$*\u{0}".utf8) + [0xFF] {
        var changed = pattern
        changed[place] = byte
        _ = try? EventPattern(parsing: String(decoding: changed, as: UTF8.self))
      }
    }
  }

  @Test("arrays of many elements do not multiply", .timeLimit(.minutes(10)))
  func manyElements() throws {
    let pattern = try EventPattern(
      parsing: #"{"x":{"a":["1"],"b":["2"],"c":["3"]},"y":{"a":["1"],"b":["2"],"z":[{"exists":false}]}}"#)
    let one = (0..<8_000).map { _ in #"{"a":"1","c":"3","z":1},{"b":"2","c":"3"}"# }.joined(separator: ",")
    let event = Array(#"{"x":[\#(one)],"y":[\#(one)]}"#.utf8)
    #expect(try EventMatcher([("", pattern)]).matches(event).isEmpty)
  }

  @Test("large patterns are refused")
  func largePatterns() {
    let branches = (0..<11).map { #"{"f\#($0)":["x"]}"# }.joined(separator: ",")
    let product = #"{"$or":[\#(branches)],"p":{"$or":[\#(branches)]},"q":{"$or":[\#(branches)]}}"#
    let wide = "{" + (0..<257).map { #""f\#($0)":[1]"# }.joined(separator: ",") + "}"
    let deep = String(repeating: #"{"a":"#, count: 700)
    for text in [product, wide, deep, #"{"a":["\#(String(repeating: "x", count: 5000))"]}"#] {
      #expect(throws: InvalidEventPattern.self) { try EventPattern(parsing: text) }
    }
  }

  @Test("filter patterns of every shape end", .timeLimit(.minutes(10)))
  func filters() throws {
    let pattern = Array(#"{ ($.a[0].b = "x*" && $.c != %a{2,3}[b-d]|e$%) || $.['q'] IS NULL }"#.utf8)
    for place in pattern.indices {
      _ = try? FilterPattern(parsing: String(decoding: pattern[..<place], as: UTF8.self))
      for byte in Array("\"\\{}[]()%$.*=<x".utf8) {
        var changed = pattern
        changed[place] = byte
        _ = try? FilterPattern(parsing: String(decoding: changed, as: UTF8.self))
      }
    }
    #expect(throws: InvalidFilterPattern.self) {
      try FilterPattern(parsing: "{" + String(repeating: "(", count: 1000))
    }
    #expect(throws: InvalidFilterPattern.self) {
      try FilterPattern(parsing: String(repeating: "x", count: 1025))
    }
    let regex = try FilterPattern(parsing: "%a*a*a*a*a*a*a*a*a*a*b%")
    #expect(!regex.matches(String(repeating: "a", count: 20_000)))
    let fields = try FilterPattern(parsing: "[a, ..., b]")
    #expect(fields.matches(String(repeating: "[\" ", count: 50_000)))
  }
}
