/// Where the lab keeps a record of every call.
protocol TrailStore: EventHistory {
  /// Takes a call in; its number is higher than that of every call before.
  ///
  /// - Throws: Where it cannot be kept.
  func append(_ call: RecordedCall) throws

  /// The records behind a number, by ascending number.
  ///
  /// - Throws: Where they cannot be read.
  func records(after number: Int, limit: Int) throws -> [NumberedRecord]
}
