/// Where random waiting times come from.
public struct JitterSource: Sendable {
  private let draw: @Sendable () -> Double

  /// Takes a closure that returns numbers from 0 to below 1.
  public init(_ draw: @escaping @Sendable () -> Double) { self.draw = draw }

  /// The system's random numbers.
  public static let system = JitterSource { Double.random(in: 0..<1) }

  /// A number from 0 to below 1.
  public func next() -> Double { min(max(draw(), 0), 1) }
}
