extension Row {
  /// A whole number, or nothing where the column is null.
  public borrowing func integerIfPresent(_ column: Int) throws(DatabaseError) -> Int64? {
    isNull(column) ? nil : try integer(column)
  }

  /// A text, or nothing where the column is null.
  public borrowing func textIfPresent(_ column: Int) throws(DatabaseError) -> String? {
    isNull(column) ? nil : try text(column)
  }
}
