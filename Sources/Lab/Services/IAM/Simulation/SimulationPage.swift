import AWSWire
import Cryptography

/// One page of a simulation: pages count actions, and keep the order of the request.
struct SimulationPage {
  let actions: [String]
  /// Where the next page begins; nil after the last.
  let marker: String?

  /// Cuts a page out of the actions of a request; a page has 100 where no size is given.
  ///
  /// - Throws: `ValidationError` where the marker is none of ours.
  init(_ all: [String], marker: String?, size: Int?) throws(AWSError) {
    var start = 0
    if let marker {
      guard let bytes = try? Base64.decode(marker), let text = String(validating: bytes, as: UTF8.self),
        let index = Int(text), index >= 0
      else { throw IAMFailure.invalid("Invalid Marker.") }
      start = min(index, all.count)
    }
    let end = min(all.count, start + (size ?? 100))
    actions = Array(all[start..<end])
    self.marker = end < all.count ? Base64.encode(Array(String(end).utf8)) : nil
  }
}
