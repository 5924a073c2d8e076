internal import CloudTrail
internal import Identity
internal import JSONTree
internal import Operations

/// Writes the profiles of identities, which may have a million values, without a tree of JSON in between.
struct TrailProfileWriter {
  private static let dimensions: [(name: String, dimension: TrailProfile.Dimension)] = [
    ("actions", .action), ("regions", .region), ("addresses", .address), ("userAgents", .userAgent),
  ]
  private static let members = ["name", "records", "failures", "firstSeen", "lastSeen"]

  /// The names as JSON, one behind the other, and where each begins.
  private var names: [UInt8] = []
  private var places = [0]
  /// The place of each name in their order.
  private var ranks: [UInt32]
  private var period = PeriodText()
  private var ranked: [RankedCount] = []

  /// A value with what it is sorted by.
  private struct RankedCount {
    /// The most frequent first, equally frequent ones by name.
    let order: UInt64
    let count: TrailScanResult.Profile.Count

    init(_ count: TrailScanResult.Profile.Count, rank: UInt32) {
      order = UInt64(~count.tally.count) << 32 | UInt64(rank)
      self.count = count
    }
  }

  /// Prepares for a profile.
  init(_ profile: TrailScanResult.Profile) {
    let texts = profile.names
    ranks = Array(repeating: 0, count: texts.count)
    for (rank, index) in texts.indices.sorted(by: { texts[$0] < texts[$1] }).enumerated() {
      ranks[index] = UInt32(rank)
    }
    for text in texts {
      var writer = JSONWriter(reserving: text.utf8.count + 16)
      writer.string(text)
      names.append(contentsOf: writer.bytes)
      places.append(names.count)
    }
  }

  /// Writes the members of an identity into an object that is open.
  mutating func write(_ identity: TrailScanResult.Profile.Identity, to writer: inout JSONWriter) {
    writer.member("name", identity.name)
    writer.name("records")
    writer.integer(identity.total.count)
    writer.name("failures")
    writer.integer(identity.total.failures)
    writer.member("firstSeen", Timestamp(seconds: Int64(identity.total.first)).iso8601)
    writer.member("lastSeen", Timestamp(seconds: Int64(identity.total.last)).iso8601)
    for (name, dimension) in Self.dimensions {
      writer.name(name)
      ranked.removeAll(keepingCapacity: true)
      for count in identity.counts(dimension) {
        ranked.append(RankedCount(count, rank: ranks[Int(count.name)]))
      }
      ranked.sort { $0.order < $1.order }
      let form = writer.form(Self.members)
      period.use(form)
      writer.array(ranked.count) { write(ranked[$0].count, form, &$1) }
    }
  }

  private mutating func write(
    _ count: TrailScanResult.Profile.Count, _ form: [[UInt8]], _ text: inout [UInt8]
  ) {
    let name = Int(count.name)
    text.append(contentsOf: form[0])
    text.append(contentsOf: names[places[name]..<places[name + 1]])
    text.append(contentsOf: form[1])
    Self.append(count.tally.count, to: &text)
    text.append(contentsOf: form[2])
    Self.append(count.tally.failures, to: &text)
    period.append(count.tally, to: &text)
  }

  private static func append(_ number: UInt32, to text: inout [UInt8]) {
    if number < 10 { return text.append(UInt8(0x30 + number)) }
    append(number / 10, to: &text)
    text.append(UInt8(0x30 + number % 10))
  }
}

/// The end of an object of a profile, from behind its failures on: two moments and what stands around them.
private struct PeriodText {
  private var form: [[UInt8]] = []
  private var text: [UInt8] = []
  private var first = MomentPlace()
  private var last = MomentPlace()

  /// A moment in the text; most lie on the same day as the one before.
  private struct MomentPlace {
    var start = 0
    var day: UInt32 = 0

    mutating func set(_ seconds: UInt32, in text: inout [UInt8]) {
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

    private func set(_ place: Int, _ value: UInt32, in text: inout [UInt8]) {
      text[start + place] = UInt8(0x30 + value / 10)
      text[start + place + 1] = UInt8(0x30 + value % 10)
    }
  }

  /// Prepares for objects of a form.
  mutating func use(_ form: [[UInt8]]) {
    guard form != self.form else { return }
    self.form = form
    let moment = Array("\"1970-01-01T00:00:00Z\"".utf8)
    text = form[3] + moment + form[4] + moment + form[5]
    first = MomentPlace(start: form[3].count + 1)
    last = MomentPlace(start: form[3].count + moment.count + form[4].count + 1)
  }

  mutating func append(_ tally: TrailProfile.Tally, to bytes: inout [UInt8]) {
    first.set(tally.first, in: &text)
    last.set(tally.last, in: &text)
    bytes.append(contentsOf: text)
  }
}
