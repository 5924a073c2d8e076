/// A value as SQLite stores it.
public enum SQLValue: Hashable, Sendable {
  /// No value.
  case null
  /// A whole number.
  case integer(Int64)
  /// A number with a fraction.
  case real(Double)
  /// A text in UTF-8.
  case text(String)
  /// Bytes.
  case blob([UInt8])
}

/// What can be bound to a parameter of a statement.
public protocol SQLBindable {
  /// The value as SQLite stores it.
  var sqlValue: SQLValue { get }
}

extension SQLValue: SQLBindable {
  /// The value itself.
  public var sqlValue: SQLValue { self }
}

extension String: SQLBindable {
  /// The text.
  public var sqlValue: SQLValue { .text(self) }
}

extension Int64: SQLBindable {
  /// The number.
  public var sqlValue: SQLValue { .integer(self) }
}

extension Int: SQLBindable {
  /// The number.
  public var sqlValue: SQLValue { .integer(Int64(self)) }
}

extension Bool: SQLBindable {
  /// One for true, zero for false.
  public var sqlValue: SQLValue { .integer(self ? 1 : 0) }
}

extension Double: SQLBindable {
  /// The number.
  public var sqlValue: SQLValue { .real(self) }
}

extension [UInt8]: SQLBindable {
  /// The bytes.
  public var sqlValue: SQLValue { .blob(self) }
}
