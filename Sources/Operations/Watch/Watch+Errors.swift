internal import Storage

extension Watch {
  /// Whether an error is of our own disk, which waiting does not mend.
  static func isFinal(_ error: any Error) -> Bool {
    error is DatabaseError || error is SchemaError || error is LedgerError
  }
}
