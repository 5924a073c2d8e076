/// Why an event matches a pattern or does not.
public struct EventExplanation: Hashable, Sendable, CustomStringConvertible {
  /// A field that does not hold.
  public struct Failure: Hashable, Sendable {
    /// The steps joined by dots.
    public let path: String
    /// The values found there, as JSON text; empty where there are none.
    public let found: [String]
    /// What the pattern asks for, one entry an alternative.
    public let expected: [String]
  }

  /// Whether the event matches.
  public let isMatch: Bool

  /// For every combination of `$or` branches the fields that fail; all empty where only array elements differ.
  public let failures: [[Failure]]

  /// Why in one line; of several combinations the one that comes nearest.
  public var description: String {
    if isMatch { return "the event matches" }
    guard let nearest = failures.min(by: { $0.count < $1.count }), !nearest.isEmpty else {
      return "every field holds, but not in the same element of the arrays"
    }
    return nearest.map { failure in
      let expected = failure.expected.joined(separator: " or ")
      guard !failure.found.isEmpty else { return "`\(failure.path)` is missing: expected \(expected)" }
      return "`\(failure.path)` is \(failure.found.joined(separator: ", ")): expected \(expected)"
    }.joined(separator: "; ")
  }
}

extension EventPattern {
  /// Says which fields of the pattern fail for an event, and why.
  ///
  /// - Throws: `InvalidEvent` where the event is no JSON object.
  public func explain(_ event: [UInt8]) throws(InvalidEvent) -> EventExplanation {
    let matcher = EventMatcher([(name: "", pattern: self)])
    var session = matcher.makeSession()
    let isMatch = try !session.matches(event).isEmpty
    let failures = zip(branches, matcher.index.branches).map { fields, branch in
      zip(fields, branch.slots).compactMap { field, slot -> EventExplanation.Failure? in
        let first = session.scanner.values.first[Int(slot.field)]
        guard !session.holds(slot, first, event.span, inSomeElement: false) else { return nil }
        return EventExplanation.Failure(
          path: field.path, found: session.texts(from: first, event),
          expected: field.tests.map(\.description))
      }
    }
    return EventExplanation(isMatch: isMatch, failures: failures)
  }
}

extension EventMatcher.Session {
  /// How many values of a field an explanation shows.
  private static let shownValues = 5

  /// The texts of a field's values.
  fileprivate func texts(from first: Int32, _ event: [UInt8]) -> [String] {
    var texts: [String] = []
    var place = first
    while place >= 0, texts.count < Self.shownValues {
      let value = scanner.values.values[Int(place)]
      let bytes = value.isDecoded ? scanner.values.decoded : event
      texts.append("`\(String(decoding: bytes[Int(value.start)..<Int(value.end)], as: UTF8.self))`")
      place = value.next
    }
    return texts
  }
}
