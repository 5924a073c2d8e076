/// Archives of random records, with what a scanner must find in them.
struct RandomRecords {
  private var state: UInt64
  /// The most bytes of a string's filling.
  private let filling: Int

  init(seed: UInt64, filling: Int = 90) {
    state = seed
    self.filling = filling
  }

  mutating func below(_ bound: Int) -> Int {
    // SplitMix64.
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ value >> 31) % UInt64(max(bound, 1)))
  }

  private mutating func space() -> String { ["", "", "", " ", "\n", " \t\r\n "][below(6)] }

  /// A string without anything that selects or identifies.
  private mutating func string() -> String {
    let pieces = [
      "abc", "\\\"", "\\\\", "{", "}", "[", "]", ",", "eventID", "é", "\\n", "rooted", "D", "e", "\\u003d",
      "\\u2028",
      String(repeating: "x", count: below(filling)), "\\\\\\\"", "Root\\\"", "\\/",
      String(repeating: "{[\\\"", count: below(filling / 3)),
    ]
    return "\"~" + (0..<below(5)).map { _ in pieces[below(pieces.count)] }.joined() + "\""
  }

  private mutating func value(_ depth: Int) -> String {
    switch below(depth > 3 ? 4 : 7) {
    case 0: return string()
    case 1: return ["true", "false", "null", "-1.5e3"][below(4)]
    case 2, 3: return string()
    case 4: return "[" + space() + (0..<below(3)).map { _ in value(depth + 1) }.joined(separator: ",") + "]"
    case 5: return #"{"eventID":"00000000-0000-0000-0000-000000000000","eventName":"EmailUpdated"}"#
    default:
      let members = (0..<below(3)).map { _ in string() + space() + ":" + value(depth + 1) }
      return "{" + members.joined(separator: space() + "," + space()) + "}"
    }
  }

  /// A record, and how it is to be shown.
  private mutating func record() -> (text: String, shown: String) {
    var members = (0..<below(6)).map { _ in string() + space() + ":" + space() + value(0) }
    var isSelected = false
    var isIdentified = false
    if below(3) > 0 {
      isIdentified = true
      members.insert(
        #""eventID"\#(space()):\#(space())"\#(below(2) == 0 ? "short" : "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9")""#,
        at: below(members.count + 1))
    }
    switch below(8) {
    case 0:
      isSelected = true
      let spelled = ["Root", "ROOT", "root", "\\u0052oot", "Roo\\u0074"][below(5)]
      members.insert(#""userIdentity":{"type"\#(space()):"\#(spelled)"}"#, at: below(members.count + 1))
    case 1:
      isSelected = true
      members.insert(
        #""eventName":"\#(below(2) == 0 ? "AssumeRoot" : "Email\\u0055pdated")""#,
        at: below(members.count + 1))
    case 2:
      members.insert(
        #""eventName":"\#(["AssumeRootX", "assumeroot", "GetUser"][below(3)])""#, at: below(members.count + 1)
      )
    case 3:
      isSelected = true
      members.insert(#""a":{"assumedRoot":true}"#, at: below(members.count + 1))
    default: break
    }
    let text = "{" + space() + members.joined(separator: space() + "," + space()) + space() + "}"
    return (text, (isSelected ? "*" : "") + (isIdentified ? "#" : "") + "\(text.utf8.count)")
  }

  /// A text of one of the forms in which records come, and what is in it.
  mutating func archive() -> (text: [UInt8], expected: String) {
    let records = (0..<below(9)).map { _ in record() }
    let texts = records.map(\.text)
    let text: String
    switch below(5) {
    case 0, 1:
      let name = ["Records", "Events"][below(2)]
      let rest = ["", #","NextToken":"a}]\"""#, #", "x" : {"Records":[{}]}"#][below(3)]
      text =
        space() + "{\(space())\"\(name)\"\(space()):\(space())["
        + space() + texts.joined(separator: space() + "," + space()) + space() + "]" + rest + space() + "}"
        + space()
    case 2: text = "[" + texts.joined(separator: ",") + "]"
    case 3: text = texts.map { $0 + "\n" }.joined()
    default: text = texts.map { "{\"Records\":[\($0)]}\n" }.joined()
    }
    // An object at the top without anything that looks like a wrapper is a record, an empty one too.
    return (Array(text.utf8), records.map(\.shown).joined(separator: " "))
  }

  // Records whose members a profile is made of, at every depth, in any order, some of them twice.

  private mutating func profileText() -> String {
    let pieces = [
      "abc", ":", "{", "}", ",", "\\\"", "\\\\", "arn:aws:iam::1:role/x", "é", "\\u0041", "type", " ",
      String(repeating: "y", count: below(150)),
    ]
    // Mostly plain, as most are.
    return "\"" + (0..<below(4)).map { _ in below(4) == 0 ? pieces[below(pieces.count)] : "plain:{" }.joined()
      + "\""
  }

  private mutating func profileValue(_ name: String, _ depth: Int) -> String {
    let objects = ["userIdentity", "sessionContext", "sessionIssuer", "responseElements", "x"]
    if objects.contains(name), depth < 5, below(5) > 0 {
      let object = profileObject(depth + 1)
      return below(8) == 0 ? "[\(object)]" : object
    }
    switch below(8) {
    case 0: return ["true", "null", "17", "-1.5e3"][below(4)]
    case 1: return "[" + (0..<below(3)).map { _ in profileObject(5) }.joined(separator: ",") + "]"
    default: return profileText()
    }
  }

  private mutating func profileObject(_ depth: Int) -> String {
    let names = [
      "eventTime", "eventSource", "eventName", "awsRegion", "sourceIPAddress", "userAgent", "errorCode",
      "errorMessage", "eventID", "recipientAccountId", "userIdentity", "type", "arn", "principalId",
      "accountId",
      "userName", "invokedBy", "sessionContext", "sessionIssuer", "responseElements", "x", "myarn",
      "e\\u0076entName",
      "", "ventTime",
    ]
    let isSpaced = below(6) == 0
    let members = (0..<below(depth == 1 ? 24 : 8)).map { _ in
      let name =
        below(4) == 0 && depth <= 3
        ? ["userIdentity", "sessionContext", "sessionIssuer"][depth - 1] : names[below(names.count)]
      let gap = isSpaced ? space() : ""
      return "\"\(name)\"\(gap):\(isSpaced ? space() : "")" + profileValue(name, depth)
    }
    return "{" + members.joined(separator: isSpaced ? space() + "," + space() : ",") + "}"
  }

  /// A file of records with many members of a profile.
  mutating func profileArchive() -> [UInt8] {
    Array("{\"Records\":[\((0..<below(20)).map { _ in profileObject(1) }.joined(separator: ","))]}".utf8)
  }
}
