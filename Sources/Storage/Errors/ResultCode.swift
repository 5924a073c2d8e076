/// What SQLite says of an operation; an extended code keeps its primary code in the low eight bits.
///
/// Related SQLite documentation: <https://www.sqlite.org/rescode.html>
public struct ResultCode: RawRepresentable, Hashable, Sendable {
  /// The number SQLite gives the code.
  public let rawValue: Int32

  /// Creates a code from SQLite's number.
  public init(rawValue: Int32) {
    self.rawValue = rawValue
  }

  /// The code without its extension.
  public var primary: Self { Self(rawValue: rawValue & 0xFF) }

  /// A generic error, such as SQL that cannot be parsed.
  public static let error = Self(rawValue: 1)
  /// Another connection holds the lock for longer than the busy timeout.
  public static let busy = Self(rawValue: 5)
  /// A table is locked inside the same connection.
  public static let locked = Self(rawValue: 6)
  /// Memory could not be allocated.
  public static let outOfMemory = Self(rawValue: 7)
  /// A write was tried where only reading is allowed.
  public static let readOnly = Self(rawValue: 8)
  /// The operating system reported an error.
  public static let inputOutput = Self(rawValue: 10)
  /// The file is damaged.
  public static let corrupt = Self(rawValue: 11)
  /// The disk is full.
  public static let full = Self(rawValue: 13)
  /// The file could not be opened.
  public static let cannotOpen = Self(rawValue: 14)
  /// A constraint of the schema was violated.
  public static let constraint = Self(rawValue: 19)
  /// A value has not the type that was asked for.
  public static let mismatch = Self(rawValue: 20)
  /// The library was used against its contract.
  public static let misuse = Self(rawValue: 21)
  /// A binding or a column lies outside the statement.
  public static let range = Self(rawValue: 25)
  /// The file is not a database.
  public static let notADatabase = Self(rawValue: 26)
  /// A foreign key was violated (extended).
  public static let constraintForeignKey = Self(rawValue: 787)
  /// A column that must not be null was (extended).
  public static let constraintNotNull = Self(rawValue: 1299)
  /// A primary key was given twice (extended).
  public static let constraintPrimaryKey = Self(rawValue: 1555)
  /// A unique column or index was given a value twice (extended).
  public static let constraintUnique = Self(rawValue: 2067)
}
