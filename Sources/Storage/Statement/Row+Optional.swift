extension Row {
  /// A text, or nothing where the column is null.
  public borrowing func textIfPresent(_ column: Int) throws(DatabaseError) -> String? {
    isNull(column) ? nil : try text(column)
  }
}
