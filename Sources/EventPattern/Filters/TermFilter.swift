/// Terms that stand in a message, or do not, anywhere and in the case they are written in.
struct TermFilter: Sendable {
  /// All of these.
  var required: [[UInt8]] = []
  /// None of these.
  var excluded: [[UInt8]] = []
  /// One of these; the service ignores them beside the others.
  var optional: [[UInt8]] = []

  func matches(_ message: Span<UInt8>) -> Bool {
    for term in required where !has(term, message) { return false }
    for term in excluded where has(term, message) { return false }
    guard required.isEmpty, excluded.isEmpty else { return true }
    for term in optional where has(term, message) { return true }
    return optional.isEmpty
  }

  func has(_ term: [UInt8], _ message: Span<UInt8>) -> Bool {
    message.firstPlace(of: term, from: 0, before: message.count) != nil
  }
}
