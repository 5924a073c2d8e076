/// One operation of an AWS service: the client encodes what the lab decodes, from this description.
public protocol Operation: Sendable {
  /// What the caller sends.
  associatedtype Input: Structure
  /// What a success returns.
  associatedtype Output: Structure

  /// Everything but the members.
  static var model: OperationModel { get }
}

/// An input or output without members.
public struct Empty: Structure {
  /// Creates it.
  public init() {}

  /// There are none.
  public mutating func members(_ members: inout Members) {}
}
