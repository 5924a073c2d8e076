public import Identity

/// Where incidents go.
public protocol WatchSink: Sendable {
  /// The name under which what waits for it is kept, such as `webhook https://…`.
  var name: String { get }

  /// Delivers a notice.
  ///
  /// - Throws: Why it could not be delivered; it is tried again later, in order.
  func deliver(_ notice: WatchNotice) async throws
}

/// A sink that failed.
public struct WatchSinkError: Error, Sendable, CustomStringConvertible {
  /// One line for the reader.
  public let description: String

  /// Says what failed.
  public init(_ description: String) { self.description = description }
}

/// An incident that is new, or that grew worse.
public struct WatchNotice: Sendable {
  /// Whether the incident was told before.
  public let isUpdate: Bool
  /// How urgent it is.
  public let severity: Severity
  /// One line.
  public let title: String
  /// The document, as `Documentation/Schemas/incident.md` describes it.
  public let document: [UInt8]
  /// The text for people.
  public let text: String

  /// Puts a notice together.
  public init(
    isUpdate: Bool, severity: Severity, title: String, document: [UInt8], text: String
  ) {
    self.isUpdate = isUpdate
    self.severity = severity
    self.title = title
    self.document = document
    self.text = text
  }
}
