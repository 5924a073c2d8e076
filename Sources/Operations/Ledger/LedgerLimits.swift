internal import JSONTree

/// How long the texts of an entry may be, in bytes of UTF-8.
public enum LedgerLimits {
  /// A reason.
  public static let reason = 1_024
  /// A ticket.
  public static let ticket = 128
  /// A detail; longer ones are cut.
  public static let detail = 4_096
  /// The key of a step.
  public static let step = 512
  /// Any other text, such as an ARN; longer ones are cut.
  public static let text = 2_048
  /// The data.
  public static let data = 65_536
  /// The ids of requests of one entry.
  public static let requestIDs = 64
  /// A whole entry.
  static let entry = 1 << 20

  /// What is wrong with a reason or a ticket; nil where nothing is.
  ///
  /// A person gives them, so they are refused rather than cut: they must fit on one line, and say something.
  public static func problem(in text: String, named name: String, limit: Int) -> String? {
    if text.allSatisfy(\.isWhitespace) { return "\(name) is empty" }
    if text.utf8.count > limit {
      return "\(name) has \(text.utf8.count) bytes, and at most \(limit) are kept"
    }
    if text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
      return "\(name) contains a control character, such as a line feed"
    }
    return nil
  }

  /// What is wrong with an event or its context; nil where nothing is.
  static func problem(in event: LedgerEvent, _ context: LedgerContext) -> String? {
    if let reason = context.reason, let problem = problem(in: reason, named: "the reason", limit: Self.reason)
    {
      return problem
    }
    if let ticket = context.ticket, let problem = problem(in: ticket, named: "the ticket", limit: Self.ticket)
    {
      return problem
    }
    if let step = event.step, step.utf8.count > Self.step {
      return "the key of a step has \(step.utf8.count) bytes, and at most \(Self.step) are kept"
    }
    if event.requestIDs.count > requestIDs {
      return "an entry has \(event.requestIDs.count) request ids, and at most \(requestIDs) are kept"
    }
    if let size = event.data?.bytes.count, size > data {
      return "the data of an entry has \(size) bytes, and at most \(data) are kept"
    }
    return nil
  }

  /// The event with long texts cut.
  static func cut(_ event: LedgerEvent) -> LedgerEvent {
    var event = event
    event.detail = event.detail.map { cut($0, to: detail) }
    event.task = event.task.map { cut($0, to: text) }
    event.accessKeyID = event.accessKeyID.map { cut($0, to: text) }
    event.requestIDs = event.requestIDs.map { cut($0, to: text) }
    return event
  }

  /// The context with long texts cut.
  static func cut(_ context: LedgerContext) -> LedgerContext {
    var context = context
    context.command = cut(context.command, to: text)
    context.caller = cut(context.caller, to: text)
    context.host = cut(context.host, to: text)
    context.user = cut(context.user, to: text)
    context.endpoint = context.endpoint.map { cut($0, to: text) }
    return context
  }

  /// The text, or as many of its first characters as fit, with an ellipsis.
  private static func cut(_ text: String, to limit: Int) -> String {
    guard text.utf8.count > limit else { return text }
    var kept = ""
    var size = 3
    for character in text {
      size += character.utf8.count
      guard size <= limit else { break }
      kept.append(character)
    }
    return kept + "…"
  }
}
