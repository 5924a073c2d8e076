import CloudTrail
import JSONTree

extension FuzzTarget {
  /// Whatever records are delivered in.
  ///
  /// Laws: what is handed over is an object, and opened by itself is handed over as it is; a text written in another way
  /// holds the same things.
  static let trailEnvelope = FuzzTarget(
    "trail-envelope",
    words: [
      #"{"Records":["#, #"{"Events":["#, #"{"detail":{"#, #""CloudTrailEvent":"{}""#, #""Message":"#,
      #""Body":"#,
      #"{"logEvents":[{"message":"#, #""eventName":"a","eventTime":"b""#, #"\"eventName\":\"a\""#, "[[[[[[[",
      "null", #"[{"field":"eventName","value":"a"},{"field":"eventTime","value":"b"}]"#,
      #""userIdentity":"{type=Root}","#,
      #"{"ResultSet":{"Rows":[{"Data":[{"VarCharValue":"#, #"[{"eventName":"a"},{"eventTime":"b"}]"#,
      #""a.b":"#,
      "{a={b=c, d=null}, e=[{f=g}]}", #"{"fields":["eventName"],"rows":[["a"]]}"#, #""eyJhIjoxfQ==""#,
      #""service":{},"type":"Policy:IAMUser/RootCredentialUsage","severity":2"#, "]}", "{", "}", "\n",
    ]
  ) { input throws(FuzzFinding) in
    var contents: [TrailContent] = []
    guard let strangers = try? TrailEnvelope.open(input, { contents.append($0) }) else {
      try FuzzFinding.require(contents.isEmpty, "something was handed over before the text was refused")
      return
    }
    for content in contents {
      var again: [TrailContent] = []
      let bytes = content.bytes
      let rest = try? TrailEnvelope.open(bytes) { again.append($0) }
      try FuzzFinding.require(again == [content] && rest == 0, "opened by itself it is something else")
    }
    guard let json = try? JSON.parse(input) else { return }
    var rewritten = 0
    let others = try? TrailEnvelope.open(json.bytes) { _ in rewritten += 1 }
    try FuzzFinding.require(
      rewritten == contents.count && others == strangers,
      "\(contents.count) and \(strangers) strangers, written in another way \(rewritten) and \(others ?? -1)")
  }
}

extension TrailContent {
  fileprivate var bytes: [UInt8] {
    switch self {
    case .record(let bytes), .finding(let bytes): bytes
    }
  }
}
