internal import Glibc

/// The sending rate after throttling: cut at once, then back along a cubic curve.
///
/// Source: RFC 9438 section 4, with the constants of the AWS SDKs' adaptive mode.
struct CubicRate: Sendable {
  private static let scale = 0.4
  private static let beta = 0.7

  private var peak = 0.0
  private var plateau = 0.0
  private var cutAt = 0.0

  /// The rate after a success, in requests a second; times are in seconds.
  func afterSuccess(at time: Double) -> Double {
    let offset = time - cutAt - plateau
    return Self.scale * offset * offset * offset + peak
  }

  /// The rate after throttling, which happened at this rate.
  mutating func afterThrottling(at time: Double, rate: Double) -> Double {
    peak = rate
    plateau = cbrt(rate * (1 - Self.beta) / Self.scale)
    cutAt = time
    return rate * Self.beta
  }
}
