/// Whether a text must be filled up with `=` to a whole group (RFC 4648 section 3.2).
public enum EncodingPadding: Hashable, Sendable {
  /// The padding must be there.
  case required
  /// The padding may be there, but then all of it.
  case optional
  /// The padding must not be there.
  case forbidden
}
