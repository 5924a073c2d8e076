internal import CloudTrail
internal import Identity
internal import JSONTree
internal import Operations

/// Writes the profiles of identities, which may have a million values, without a tree of JSON in between.
struct TrailProfileWriter {
  private static let dimensions: [(name: String, dimension: TrailProfile.Dimension)] = [
    ("actions", .action), ("regions", .region), ("addresses", .address), ("userAgents", .userAgent),
  ]

  private var moments = MomentText()

  /// Writes the members of an identity into an object that is open.
  mutating func write(_ identity: TrailScanResult.Profile.Identity, to writer: inout JSONWriter) {
    write(identity.name, identity.total, to: &writer)
    for (name, dimension) in Self.dimensions {
      writer.name(name)
      writer.openArray()
      for value in TrailScanRanking.ranked(identity.values(dimension)) {
        writer.openObject()
        write(value.name, value.tally, to: &writer)
        writer.closeObject()
      }
      writer.closeArray()
    }
  }

  private mutating func write(_ name: String, _ tally: TrailProfile.Tally, to writer: inout JSONWriter) {
    writer.member("name", name)
    writer.name("records")
    writer.integer(tally.count)
    writer.name("failures")
    writer.integer(tally.failures)
    writer.name("firstSeen")
    moments.write(tally.first, to: &writer)
    writer.name("lastSeen")
    moments.write(tally.last, to: &writer)
  }
}

/// The ISO 8601 form of moments, most of which lie on the same day as the one before.
private struct MomentText {
  private var day: UInt32?
  private var text: [UInt8] = []

  /// Writes a moment that is given in seconds since 1970 as a string.
  mutating func write(_ seconds: UInt32, to writer: inout JSONWriter) {
    if day != seconds / 86_400 {
      day = seconds / 86_400
      text = Array("\"\(Timestamp(seconds: Int64(seconds)).iso8601)\"".utf8)
    }
    let clock = seconds % 86_400
    // Behind the quotation mark, the date and `T`.
    set(12, clock / 3600)
    set(15, clock / 60 % 60)
    set(18, clock % 60)
    writer.raw(text)
  }

  private mutating func set(_ place: Int, _ value: UInt32) {
    text[place] = UInt8(0x30 + value / 10)
    text[place + 1] = UInt8(0x30 + value % 10)
  }
}
