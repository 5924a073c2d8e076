public import JSONTree

/// Where a statement stands in its policy, as `StartPosition` and `EndPosition` of the Simulate APIs say it.
///
/// AWS gives the place its reader had reached before and after the statement: behind the opening bracket or the
/// statement before, and behind the closing brace; behind the opening brace where `Statement` is one object. Source:
/// the examples of `simulate-custom-policy` and `simulate-principal-policy` in the AWS CLI reference.
public struct StatementPosition: Sendable, Hashable {
  /// Where it starts.
  public var start: TextPlace
  /// Where it ends.
  public var end: TextPlace

  /// Names a position.
  public init(start: TextPlace, end: TextPlace) {
    self.start = start
    self.end = end
  }
}
