/// Rows of text in aligned columns.
public struct TextTable: Hashable, Sendable {
  /// How one column is headed, aligned and fitted.
  public struct Column: Hashable, Sendable {
    /// The side the text stands at.
    public enum Alignment: Hashable, Sendable {
      /// Text.
      case left
      /// Numbers.
      case right
    }

    /// What happens to text wider than the column may be.
    public enum Overflow: Hashable, Sendable {
      /// The column is never narrowed.
      case keep
      /// The end gives way to an ellipsis.
      case truncate
      /// The text goes on in the next line.
      case wrap
    }

    /// The heading.
    public var header: String

    /// The side the text stands at.
    public var alignment: Alignment

    /// What happens when there is no room.
    public var overflow: Overflow

    /// When the column is left out for want of room: the highest number first, and 0 never.
    public var dispensability: Int

    /// The narrowest it becomes to make room; nil for what its overflow suggests.
    public var minimum: Int?

    /// Creates a column.
    public init(
      _ header: String, _ alignment: Alignment = .left, overflow: Overflow = .truncate,
      dispensability: Int = 0, minimum: Int? = nil
    ) {
      self.header = header
      self.alignment = alignment
      self.overflow = overflow
      self.dispensability = dispensability
      self.minimum = minimum
    }
  }

  /// One text in the table, with the styles it is painted in.
  public struct Cell: Hashable, Sendable, ExpressibleByStringInterpolation {
    /// The text; control characters are spelled out when it is rendered, and newlines start lines.
    public var text: String

    /// The styles, which take no room.
    public var styles: [TextStyle]

    /// Creates a cell.
    public init(_ text: String, _ styles: TextStyle...) {
      self.text = text
      self.styles = styles
    }

    /// Creates a cell with styles that were put together elsewhere.
    public init(_ text: String, _ styles: [TextStyle]) {
      self.text = text
      self.styles = styles
    }

    /// Creates a plain cell.
    public init(stringLiteral value: String) {
      self.init(value)
    }
  }

  /// The columns.
  public let columns: [Column]

  /// The rows; what a row lacks is empty, and what it has too much is not shown.
  public private(set) var rows: [[Cell]]

  /// Creates a table.
  public init(columns: [Column], rows: [[Cell]] = []) {
    self.columns = columns
    self.rows = rows
  }

  /// Adds a row at the end.
  public mutating func append(_ row: [Cell]) {
    rows.append(row)
  }
}
