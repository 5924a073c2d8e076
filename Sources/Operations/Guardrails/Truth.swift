/// Whether a condition holds, as far as it can be told before a request is made.
enum Truth: Hashable, Sendable {
  case no, maybe, yes

  init(_ value: Bool) { self = value ? .yes : .no }

  /// Both hold.
  func and(_ other: Truth) -> Truth {
    if self == .no || other == .no { return .no }
    return self == .yes && other == .yes ? .yes : .maybe
  }
}
