import Identity

/// The recorded events of the lab, for reading.
protocol EventHistory: Sendable {
  /// The events of an account and Region from a moment on and before a place, newest first.
  ///
  /// With a `name`, events that have another `eventName` may be left out.
  ///
  /// - Throws: Where the history cannot be read.
  func events(
    account: AccountID, region: String, named name: String?, from start: Timestamp, before place: EventPlace,
    limit: Int
  ) throws -> [StoredEvent]
}

/// One record as trails deliver it.
struct NumberedRecord: Sendable {
  let number: Int
  let account: String
  let region: String
  let time: Timestamp
  let body: [UInt8]
}

/// A place in the history, by which pages are continued.
struct EventPlace: Hashable, Sendable {
  /// Milliseconds since 1970.
  var time: Int64
  /// The number of the record; events of one moment follow each other by it.
  var number: Int64
}

/// One record and its place.
struct StoredEvent: Sendable {
  let place: EventPlace
  let body: [UInt8]
}
