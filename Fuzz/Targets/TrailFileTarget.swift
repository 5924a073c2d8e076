import CloudTrail
import JSONTree
import RecordScan

extension FuzzTarget {
  /// Files of trail records, packed or not.
  ///
  /// Laws: what is found does not depend on the size of the pieces in which a file comes, nor on whether everybody is
  /// profiled on the way; an object that is JSON and is
  /// selected by reading it is selected by the scanner; damage is one line; a record that is read keeps its bytes.
  static let trailFile = FuzzTarget(
    "trail-file",
    words: [
      #"{"Records":["#, "]}", #""eventID":"0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9""#,
      #""eventName":"AssumeRoot""#,
      #""type":"Root""#, #"\u0052oot"#, #"\\"#, #"\""#, "\n", "{", "}", #""detail":{"#,
      #""eventTime":"2026-03-01T00:00:00Z""#,
      #""userIdentity":{"#, "2026-03-01T00:00:00.000Z {", "\u{FEFF}", #""CloudTrailEvent":"{}""#, "null,",
      "eventname,eventtime,useridentity\n", "{type=Root, arn=x}", #""{\"eventName\":\"a\"}""#, "host app: {",
      #"[{"field":"eventName","value":"a"},"#, #""userIdentity":"{type=Root}""#, "\u{0}",
      "eventjson,useridentity.type\n", "\"\"", "\"\n", #","{""type"":""Root""}","#,
      "{a={b=c, d=null}, e=[{f=g}]}", "\r\n",
    ]
  ) { input throws(FuzzFinding) in
    let whole = read(input, piece: .max, limits: .init(), profiles: false)
    var limits = TrailFileReader.Limits()
    limits.packed = 2048
    limits.text = 2048
    limits.record = 1 << 18
    let pieces = read(input, piece: 7, limits: limits, profiles: true)
    try FuzzFinding.require(
      whole.items == pieces.items, "\(whole.items.count) items at once, \(pieces.items.count) in pieces")
    try FuzzFinding.require(
      (whole.outcome.damage == nil) == (pieces.outcome.damage == nil), "damage depends on the pieces")
    try FuzzFinding.require(
      !(whole.outcome.damage?.reason.utf8.contains(0x0A) ?? false), "a reason of several lines")
    for item in whole.items {
      let (bytes, isSelected) = (item.bytes, item.isSelected)
      guard let event = try? TrailEvent(record: bytes) else { continue }
      try FuzzFinding.require(
        event.raw == bytes || event.response["credentials"]?["sessionToken"] != nil
          || (try? JSON.parse(bytes, limits: TrailEvent.limits)) == nil, "a record lost its bytes"
      )
      // A text hides from the scanner what is in it; the form of the whole file is decided by the first of them.
      guard (try? JSON.parse(bytes))?["userIdentity"]?.object != nil else { continue }
      try FuzzFinding.require(
        isSelected
          || !(event.actor.type == "Root" || event.actor.issuerType == "Root" || event.name == "AssumeRoot"),
        "not selected: \(String(decoding: bytes, as: UTF8.self))")
    }
  }

  private struct Item: Equatable {
    let bytes: [UInt8]
    let isSelected: Bool
  }

  private struct Reading {
    var items: [Item] = []
    var outcome = TrailFileReader.Outcome()
  }

  private static func read(
    _ input: [UInt8], piece: Int, limits: TrailFileReader.Limits, profiles: Bool
  ) -> Reading {
    var reader = TrailFileReader(
      selecting: RecordSelection(strings: ["Root"], eventNames: ["AssumeRoot"]), takesFields: profiles,
      limits: limits)
    var fields = RecordFieldReader()
    var profile = TrailProfile(limit: 1000)
    var reading = Reading()
    var place = 0
    reading.outcome = reader.read(
      length: nil,
      fill: { buffer, range in
        let count = min(range.count, input.count - place, piece)
        buffer.replaceSubrange(range.prefix(count), with: input[place..<place + count])
        place += count
        return count
      },
      body: { buffer, start, scanner in
        for index in 0..<scanner.itemCount {
          let item = scanner.item(index)
          reading.items.append(
            Item(
              bytes: Array(buffer[start + item.range.lowerBound..<start + item.range.upperBound]),
              isSelected: item.isSelected))
        }
        guard profiles else { return }
        let wanted = [Bool](repeating: true, count: scanner.itemCount)
        _ = profile.add(buffer, start, scanner, wanted: wanted, &fields)
      })
    return reading
  }
}
