internal import Cryptography
public import Identity

/// One entry of the ledger, chained to the one before.
public struct LedgerEntry: Hashable, Sendable {
  /// The place in the ledger, from 1, without gaps.
  public let sequence: Int64
  /// When it was written.
  public let time: Timestamp
  /// Who, where and why.
  public let context: LedgerContext
  /// What happened.
  public let event: LedgerEvent
  /// The hash of the entry before, in hexadecimal; 64 zeros before the first.
  public let previous: String

  /// Puts an entry together.
  public init(
    sequence: Int64, time: Timestamp, context: LedgerContext, event: LedgerEvent, previous: String
  ) {
    self.sequence = sequence
    self.time = time
    self.context = context
    self.event = event
    self.previous = previous
  }

  /// What stands for the hash before the first entry.
  public static let noHash = String(repeating: "0", count: 64)

  /// SHA-256 of the canonical text, in hexadecimal.
  public var hash: String { Self.hash(of: canonicalText) }

  static func hash(of text: String) -> String { SHA256.hash(text).hexadecimal }
}
