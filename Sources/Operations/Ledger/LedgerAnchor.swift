public import Identity
internal import JSONTree

/// The state of a ledger at one moment, kept where whoever can write the ledger cannot.
///
/// An anchor is what shows that the last entries were deleted, or that the whole chain was written anew.
public struct LedgerAnchor: Hashable, Sendable {
  /// The number of the entry that was the last.
  public let sequence: Int64
  /// The hash of that entry.
  public let hash: String
  /// When the anchor was made.
  public let time: Timestamp

  /// Describes an anchor.
  public init(sequence: Int64, hash: String, time: Timestamp) {
    self.sequence = sequence
    self.hash = hash
    self.time = time
  }

  /// The name and version of the form of an anchor.
  public static let schema = "rootlatch.ledger-anchor/1"

  /// The anchor as one line of JSON.
  public var text: String {
    let json: JSON = [
      "schema": .string(Self.schema), "sequence": .integer(Int(sequence)), "hash": .string(hash),
      "time": .string(time.iso8601WithMilliseconds),
    ]
    return json.description
  }

  /// Reads an anchor; nil where the text is none.
  public init?(text: some StringProtocol) {
    let limits = JSONLimits(bytes: 65_536, depth: 8)
    guard let json = try? JSON.parse(Array(text.utf8), limits: limits), json["schema"]?.string == Self.schema,
      let sequence = json["sequence"]?.integer, sequence > 0, let hash = json["hash"]?.string,
      hash.utf8.count == 64,
      let time = json["time"]?.string.flatMap({ try? Timestamp(iso8601: $0) })
    else { return nil }
    self.init(sequence: Int64(sequence), hash: hash, time: time)
  }
}
