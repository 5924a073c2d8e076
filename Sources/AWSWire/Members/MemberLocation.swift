/// Where a member stands in an HTTP message.
public enum MemberLocation: Hashable, Sendable {
  /// In the body, with the others.
  case body
  /// In the path, under its label.
  case path
  /// In the query, under this name.
  case query(String)
  /// In a header field of this name.
  case header(String)
  /// In every header field with this prefix, as a map.
  case headers(prefix: String)
  /// As the whole body.
  case payload
  /// As the status code.
  case status
  /// As an attribute of the XML element, under the member's name.
  case attribute
}

/// How a list stands in XML and Query, and a map in Query.
public enum ListForm: Hashable, Sendable {
  /// In an element of its own, each element under `member`.
  case members
  /// In an element of its own, each element under this name.
  case named(String)
  /// Without an element of its own: the member's name repeats.
  case flattened
  /// A map whose entries have these names in place of `key` and `value`.
  case entries(key: String, value: String)
}

/// A form of timestamps.
public enum TimestampForm: Hashable, Sendable {
  /// `2026-11-23T10:00:00Z`.
  case iso8601
  /// Seconds since 1970.
  case epochSeconds
  /// `Mon, 23 Nov 2026 10:00:00 GMT`.
  case httpDate
}
