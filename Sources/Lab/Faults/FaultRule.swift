/// One way in which the lab misbehaves, and with whom.
///
/// As text: `throttle=0.2`, `iam:throttle=0.2`, `sts:AssumeRoot:reset=0.1`, `latency=20..80`.
public struct FaultRule: Hashable, Sendable, CustomStringConvertible {
  /// What happens.
  enum Kind: Hashable, Sendable {
    /// So many calls of 1 are told to slow down, and nothing is done.
    case throttle(Double)
    /// So many calls of 1 fail with a status of 500 or 503, some of them after the work was done.
    case error(Double)
    /// So many calls of 1 end in a reset connection, half of them after the work was done.
    case reset(Double)
    /// Every answer is held back, for a time between these.
    case latency(ClosedRange<Int>)
    /// Changes take as long to hold as with AWS, or hold at once.
    case consistency(Delays)
  }

  let kind: Kind
  /// The service's name, such as `iam`; nil for all.
  let service: String?
  /// The operation; nil for all of the service.
  let operation: String?
  /// The rule as it was written.
  public let description: String

  /// Whether the rule is about an operation.
  func covers(_ service: String, _ operation: String) -> Bool {
    (self.service ?? service) == service && (self.operation ?? operation) == operation
  }
}

extension FaultRule {
  /// Reads a rule.
  ///
  /// - Throws: ``FaultSyntaxError`` where the text is none.
  public init(_ text: String) throws(FaultSyntaxError) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    let setting = (parts.last ?? "").split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count <= 3, setting.count == 2, !parts.contains("") else { throw FaultSyntaxError(text) }
    description = text
    service = parts.count > 1 ? parts[0].lowercased() : nil
    operation = parts.count > 2 ? parts[1] : nil
    switch setting[0] {
    case "throttle": kind = .throttle(try Self.rate(setting[1], text))
    case "error": kind = .error(try Self.rate(setting[1], text))
    case "reset": kind = .reset(try Self.rate(setting[1], text))
    case "latency": kind = .latency(try Self.times(setting[1], text))
    case "consistency" where parts.count == 1 && setting[1] == "aws": kind = .consistency(.aws)
    case "consistency" where parts.count == 1 && setting[1] == "none": kind = .consistency(.none)
    default: throw FaultSyntaxError(text)
    }
  }

  private static func rate(_ value: String, _ text: String) throws(FaultSyntaxError) -> Double {
    guard let rate = Double(value), (0...1).contains(rate) else { throw FaultSyntaxError(text) }
    return rate
  }

  private static func times(_ value: String, _ text: String) throws(FaultSyntaxError) -> ClosedRange<Int> {
    let ends = value.split(separator: ".", omittingEmptySubsequences: true).compactMap { Int($0) }
    guard let first = ends.first, let last = ends.last, ends.count <= 2, first <= last, last <= 60_000,
      value == (ends.count == 1 ? "\(first)" : "\(first)..\(last)"), first >= 0
    else { throw FaultSyntaxError(text) }
    return first...last
  }
}

/// A text that is no fault.
public struct FaultSyntaxError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The text.
  public let text: String

  init(_ text: String) { self.text = text }

  /// One line for the reader.
  public var description: String {
    "`\(text)` is no fault: write [SERVICE:[OPERATION:]] before throttle=RATE, error=RATE, reset=RATE (0 to 1) or "
      + "latency=MS[..MS], or consistency=aws"
  }
}
