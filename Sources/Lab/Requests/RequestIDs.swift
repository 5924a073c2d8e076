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
  func next() -> CallIDs {
    CallIDs(seed: state.wrappingAdd(Entropy.increment &* Self.stretch, ordering: .relaxed).oldValue)
  }
}

/// The ids of one request and of its event, kept as the number they are drawn from.
struct CallIDs: Hashable, Sendable {
  let seed: UInt64

  /// The id of the request: a UUID, or for S3 sixteen letters and digits.
  func request(ofS3 isS3: Bool = false) -> String {
    var entropy = Entropy(seed: seed)
    let id = entropy.uuid()
    return isS3 ? String(id.filter { $0 != "-" }.prefix(16)).uppercased() : id
  }

  /// The id of the event that the trail holds, a UUID.
  var event: String {
    var entropy = Entropy(seed: seed)
    _ = entropy.uuid()
    return entropy.uuid()
  }
}
