internal import CloudTrail
internal import Identity
internal import JSONTree

/// What the values of profiles look like as JSON: all that is the same for many of them is made once.
struct ProfileValueForm {
  private static let members = ["name", "records", "failures", "firstSeen", "lastSeen"]

  /// An object's text up to its number of records, for each name, one behind the other, and where each begins.
  private var heads: [UInt8] = []
  private var headStarts = [0]
  /// The rest of an object that has no failures; the last object's moments stand in it.
  private var rest: [UInt8]
  private let failures: Range<Int>
  private var first: MomentPlace
  private var last: MomentPlace

  /// Prepares for names, and for objects in an array that a writer would write next.
  init(_ names: [String], in writer: JSONWriter) {
    let form = writer.form(Self.members)
    for name in names {
      heads += form[0]
      JSONWriter.append(quoted: name, to: &heads)
      heads += form[1]
      headStarts.append(heads.count)
    }
    let moment = Array("\"1970-01-01T00:00:00Z\"".utf8)
    rest = form[2] + [UInt8(ascii: "0")] + form[3]
    failures = form[2].count..<form[2].count + 1
    first = MomentPlace(start: rest.count + 1)
    rest += moment + form[4]
    last = MomentPlace(start: rest.count + 1)
    rest += moment + form[5]
  }

  /// Appends an object.
  mutating func append(_ name: Int, _ tally: TrailProfile.Tally, to text: inout [UInt8]) {
    text.append(contentsOf: heads[headStarts[name]..<headStarts[name + 1]])
    Self.append(tally.count, to: &text)
    Self.set(&first, tally.first, &last, tally.last, in: &rest)
    if tally.failures == 0 { return text.append(contentsOf: rest) }
    text.append(contentsOf: rest[..<failures.lowerBound])
    Self.append(tally.failures, to: &text)
    text.append(contentsOf: rest[failures.upperBound...])
  }

  private static func set(
    _ first: inout MomentPlace, _ firstSeconds: UInt32, _ last: inout MomentPlace, _ lastSeconds: UInt32,
    in text: inout [UInt8]
  ) {
    var text = text.mutableSpan
    first.set(firstSeconds, in: &text)
    last.set(lastSeconds, in: &text)
  }

  private static func append(_ number: UInt32, to text: inout [UInt8]) {
    if number >= 10 { append(number / 10, to: &text) }
    text.append(UInt8(0x30 + number % 10))
  }
}

/// A moment in a text; most lie on the same day as the one before.
private struct MomentPlace {
  let start: Int
  var day: UInt32 = 0

  init(start: Int) { self.start = start }

  mutating func set(_ seconds: UInt32, in text: inout MutableSpan<UInt8>) {
    if day != seconds / 86_400 {
      day = seconds / 86_400
      let moment = Timestamp(seconds: Int64(seconds)).iso8601
      for (index, byte) in moment.utf8.enumerated() { text[start + index] = byte }
    }
    let clock = seconds % 86_400
    set(11, clock / 3600, in: &text)
    set(14, clock / 60 % 60, in: &text)
    set(17, clock % 60, in: &text)
  }

  private func set(_ place: Int, _ value: UInt32, in text: inout MutableSpan<UInt8>) {
    text[start + place] = UInt8(0x30 + value / 10)
    text[start + place + 1] = UInt8(0x30 + value % 10)
  }
}
