import AWSWire
import JSONTree

/// A random value of a described shape, as JSON; the same for the same seed.
struct RandomAnswer {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  private static let texts = [
    "a", "alice", "123456789012", "arn:aws:iam::123456789012:root", "a & b", "<b>", "\"quoted\"", "it's",
    "two\nlines", "tab\tbed", "carriage\r\nreturn", "café", "日本語", "😀", "%7B%22a%22%3A1%7D", " spaced ",
    "{\"Version\":\"2012-10-17\"}",
  ]

  mutating func value(of shape: ShapeDescription, depth: Int = 0) -> JSON {
    switch shape {
    case .string: .string(pick(Self.texts))
    case .enumeration(let values): .string(pick(values))
    case .integer: .integer(Int(next() % 100_000))
    case .double: .integer(Int(next() % 1000))
    case .boolean: .bool(next() % 2 == 0)
    case .timestamp: .integer(1_700_000_000 + Int(next() % 100_000_000))
    case .blob: .string(pick(["", "YQ==", "AP8Q/w==", "aGVsbG8gd29ybGQ="]))
    case .list(let element):
      .array((0..<Int(next() % 4)).map { _ in value(of: element, depth: depth + 1) })
    case .map(let inner):
      .object(
        JSONObject(
          (0..<Int(next() % 3)).map {
            JSONObject.Member(name: "key \($0)", value: value(of: inner, depth: depth + 1))
          }))
    case .structure(let members): structure(members, depth: depth)
    }
  }

  /// A value that can stand where the member does: nobody tells an empty payload from none.
  private mutating func value(of member: MemberDescription, depth: Int) -> JSON {
    var shape = member.shape
    var made = value(of: shape, depth: depth)
    // A list without an element of its own is either absent or not empty.
    while member.list == .flattened, made == [] { made = value(of: shape, depth: depth) }
    switch member.location {
    case .payload:
      // botocore's parser takes a payload that is no stream for text.
      while made == "" || made == "AP8Q/w==" { made = value(of: shape, depth: depth) }
    case .header, .headers:
      if case .map(let inner) = shape { shape = inner }
      guard shape == .string else { break }
      let words = ["a", "alice", "a & b", "<b>", "\"quoted\"", "it's"]
      made = .string(pick(words))
      if case .map = member.shape { made = .object(["key": made]) }
    default: break
    }
    return made
  }

  private mutating func structure(_ members: [MemberDescription], depth: Int) -> JSON {
    var found: [JSONObject.Member] = []
    for member in members where member.isRequired || member.location == .payload || next() % 4 != 0 {
      found.append(JSONObject.Member(name: member.name, value: value(of: member, depth: depth + 1)))
    }
    return .object(JSONObject(found))
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int(next() % UInt64(elements.count))]
  }

  /// SplitMix64.
  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
