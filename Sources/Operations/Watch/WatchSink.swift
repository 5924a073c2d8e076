public import Identity

/// Where incidents go.
public protocol WatchSink: Sendable {
  /// The name under which what waits for it is kept, such as `webhook https://…`.
  var name: String { get }

  /// Delivers a notice.
  ///
  /// - Throws: `WatchSinkGone`, or why it could not be delivered: then it is tried again later, in order.
  func deliver(_ notice: WatchNotice) async throws
}

/// A sink that will never take anything again, such as standard output that nobody reads any more.
///
/// A watch with no other sink ends by it; others go on without that sink.
public struct WatchSinkGone: Error, Sendable {
  /// Says so.
  public init() {}
}

/// A sink whose notice is still on its way though the watch has ended, such as to a terminal that was stopped.
///
/// It is handed nothing more; the notice waits for the next watch.
struct WatchSinkHangs: Error, Sendable {}

/// A sink that failed.
public struct WatchSinkError: Error, Sendable, CustomStringConvertible {
  /// One line for the reader.
  public let description: String
  /// How long the sink asks to be left alone; nil where it does not say.
  public let retryAfter: Duration?
  /// Whether it is this notice that the sink does not want, so that it may take others.
  public let isAboutNotice: Bool

  /// Says what failed.
  public init(_ description: String, retryAfter: Duration? = nil, isAboutNotice: Bool = false) {
    self.description = description
    self.retryAfter = retryAfter
    self.isAboutNotice = isAboutNotice
  }
}

/// An incident that is new, or that grew worse; or what a sink lost.
public struct WatchNotice: Sendable {
  /// Whether it is no incident, and tells the sink what it lost.
  public let isLoss: Bool
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
    isUpdate: Bool, severity: Severity, title: String, document: [UInt8], text: String, isLoss: Bool = false
  ) {
    self.isLoss = isLoss
    self.isUpdate = isUpdate
    self.severity = severity
    self.title = title
    self.document = document
    self.text = text
  }
}
