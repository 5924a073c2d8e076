import Synchronization

/// Draws the ids of requests and of their events, without waiting for anybody.
///
/// Each request has a stretch of the seed's numbers for itself, so that they are the same whenever requests come in
/// the same order.
final class RequestIDs: Sendable {
  private let state: Atomic<UInt64>

  /// How many numbers a request may draw: its two ids take six at the most, but for one draw in 2^60.
  private static let stretch: UInt64 = 16

  init(seed: UInt64) { state = Atomic(seed) }

  /// The ids of the next request.
  func next() -> (request: String, event: String) {
    let seed = state.wrappingAdd(Entropy.increment &* Self.stretch, ordering: .relaxed).oldValue
    var entropy = Entropy(seed: seed)
    return (entropy.uuid(), entropy.uuid())
  }
}
