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

  // Records as CloudTrail writes them, most of which look like others, and some of which differ in one thing.

  private mutating func one(of texts: [String]) -> String { texts[below(texts.count)] }

  private mutating func trailValue(_ usual: [String]) -> String {
    switch below(40) {
    case 0: return "null"
    case 1: return "{\"arn\":\"x\",\"eventName\":\"y\"}"
    case 2: return "\"\""
    case 3: return "\"quoted \\\" and \\u0041\""
    case 4: return "\"é\""
    case 5: return "\"" + String(repeating: "long ", count: below(30)) + "\""
    default: return "\"" + one(of: usual) + "\""
    }
  }

  private mutating func trailObject(_ members: [(name: String, value: String)], _ gap: String) -> String {
    var members = members
    switch below(20) {
    case 0: members.swapAt(below(members.count), below(members.count))
    case 1: members.append(members[below(members.count)])
    case 2: members.remove(at: below(members.count))
    case 3: members.insert(("x", "[1,{\"eventName\":\"no\"},\"a\"]"), at: below(members.count + 1))
    default: break
    }
    return "{" + members.map { "\"\($0.name)\":\(gap)\($0.value)" }.joined(separator: "," + gap) + "}"
  }

  private mutating func trailIdentity(_ gap: String) -> String {
    var members = [("type", trailValue(["IAMUser"]))]
    switch below(3) {
    case 0: members.append(("invokedBy", trailValue(["config.amazonaws.com", "ec2.amazonaws.com"])))
    case 1:
      members += [
        ("principalId", trailValue(["AIDA1", "AIDA22"])), ("arn", trailValue(["arn:aws:iam::1:user/a"])),
        ("accountId", trailValue(["1", "2"])), ("userName", trailValue(["a", "bb"])),
      ]
    default:
      let issuer = trailObject(
        [
          ("type", trailValue(["Role"])),
          ("arn", trailValue(["arn:aws:iam::1:role/x", "arn:aws:iam::1:role/yy"])),
        ], gap)
      let session = trailObject(
        [
          ("sessionIssuer", issuer), ("webIdFederationData", "{}"),
          ("attributes", trailObject([("mfaAuthenticated", trailValue(["false"]))], gap)),
        ], gap)
      members += [("principalId", trailValue(["AROA1:x", "AROA1:yyy"])), ("sessionContext", session)]
    }
    return trailObject(members, gap)
  }

  private mutating func trailRecord(_ gap: String) -> String {
    var members = [
      ("eventVersion", trailValue(["1.08"])), ("userIdentity", trailIdentity(gap)),
      ("eventTime", trailValue(["2026-03-01T00:00:0\(below(10))Z", "2026-03-01T00:0\(below(10)):00Z"])),
      ("eventSource", trailValue(["iam.amazonaws.com", "s3.amazonaws.com", "nodot"])),
      ("eventName", trailValue(["GetUser", "ListBuckets", String(repeating: "Name", count: below(40))])),
      ("awsRegion", trailValue(["us-east-1", "eu-west-1"])),
      ("sourceIPAddress", trailValue(["10.0.0.\(below(9))"])),
      ("userAgent", trailValue(["agent", String(repeating: "agent ", count: below(40))])),
    ]
    if below(6) == 0 {
      members += [("errorCode", trailValue(["AccessDenied"])), ("errorMessage", trailValue(["no"]))]
    }
    members += [
      (
        "requestParameters",
        one(of: ["null", "{\"resource\":\"r\",\"roleName\":{\"errorCode\":\"x\"}}", "{\"a\":[1,2]}"])
      ),
      ("eventID", "\"id\(below(1 << 40))\""), ("readOnly", "true"),
      ("recipientAccountId", trailValue(["1", "33"])),
    ]
    return trailObject(members, gap)
  }

  /// A file of records as CloudTrail writes them.
  mutating func trailArchive() -> [UInt8] {
    let gap = below(8) == 0 ? " " : ""
    return Array(
      "{\"Records\":[\((0..<below(40)).map { _ in trailRecord(gap) }.joined(separator: ","))]}".utf8)
  }

  /// Changes a text at one place, most often into what is still nearly JSON.
  mutating func damage(_ text: inout [UInt8]) {
    guard !text.isEmpty else { return }
    let pieces = [
      "\"", "\\", "{", "}", "[", "]", ",", ":", "\\u0041", "é", " ", "\n", "\u{1}", "{}", "null",
      "\"x\":\"y\",", "\"eventName\":\"AssumeRoot\",", "\"eventID\":\"a\",", "\"userIdentity\":{",
      "\"eventTime\":null,",
    ]
    let place = below(text.count)
    switch below(3) {
    case 0: text.insert(contentsOf: one(of: pieces).utf8, at: place)
    case 1: text.removeSubrange(place..<min(place + below(40), text.count))
    default: text.replaceSubrange(place..<place + 1, with: one(of: pieces).utf8)
    }
  }
}
