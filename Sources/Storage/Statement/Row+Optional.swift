extension Row {
  /// A whole number, or nothing where the column is null.
  public borrowing func integerIfPresent(_ column: Int) throws(DatabaseError) -> Int64? {
    isNull(column) ? nil : try integer(column)
  }

  /// A number, or nothing where the column is null.
  public borrowing func realIfPresent(_ column: Int) throws(DatabaseError) -> Double? {
    isNull(column) ? nil : try real(column)
  }

  /// A text, or nothing where the column is null.
  public borrowing func textIfPresent(_ column: Int) throws(DatabaseError) -> String? {
    isNull(column) ? nil : try text(column)
  }

  /// Bytes, or nothing where the column is null.
  public borrowing func bytesIfPresent(_ column: Int) throws(DatabaseError) -> [UInt8]? {
    isNull(column) ? nil : try bytes(column)
  }
}
