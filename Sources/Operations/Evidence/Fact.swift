/// Something that was read, or the reason why it could not be; what is not known is never taken for false.
public enum Fact<Value: Sendable>: Sendable {
  /// It was read.
  case known(Value)
  /// It could not be read, for this reason.
  case unknown(String)

  /// What was read; nil where nothing was.
  public var value: Value? {
    if case .known(let value) = self { value } else { nil }
  }

  /// Why it is not known; nil where it is.
  public var reason: String? {
    if case .unknown(let reason) = self { reason } else { nil }
  }

  /// The fact about something derived from the value.
  public func map<Other>(_ transform: (Value) -> Other) -> Fact<Other> {
    switch self {
    case .known(let value): .known(transform(value))
    case .unknown(let reason): .unknown(reason)
    }
  }

  /// This fact, or another where this one is not known and the other is.
  func or(_ other: Fact<Value>) -> Fact<Value> {
    if value == nil, other.value != nil { other } else { self }
  }
}

extension Fact: Equatable where Value: Equatable {}
extension Fact: Hashable where Value: Hashable {}
