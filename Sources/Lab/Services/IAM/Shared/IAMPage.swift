import AWSServices
import AWSWire
import Cryptography

/// One page of a list that is sorted by a key: the marker is the key of the last item shown.
struct IAMPage<Item> {
  let items: [Item]
  /// Where the next page begins; nil after the last.
  let marker: String?
  var isTruncated: Bool { marker != nil }

  /// Cuts a page out of a list.
  ///
  /// - Throws: `ValidationError` where the marker is none of ours.
  init(
    _ all: [Item], marker: String?, size: Int?, key: (Item) -> String
  ) throws(AWSError) {
    let sorted = all.map { (key: key($0), item: $0) }.sorted { $0.key < $1.key }
    var start = 0
    if let marker {
      guard let bytes = try? Base64.decode(marker), let last = String(validating: bytes, as: UTF8.self) else {
        throw IAMFailure.invalid("Invalid Marker.")
      }
      start = sorted.firstIndex { $0.key > last } ?? sorted.count
    }
    let end = min(start + (size ?? 100), sorted.count)
    items = sorted[start..<end].map(\.item)
    self.marker = end < sorted.count && end > start ? Base64.encode(Array(sorted[end - 1].key.utf8)) : nil
  }
}

extension IAMPage where Item == String {
  /// Cuts a page out of names.
  init(_ names: [String], marker: String?, size: Int?) throws(AWSError) {
    try self.init(names, marker: marker, size: size, key: { $0 })
  }
}

extension IAMPage where Item == IAM.Tag {
  /// Cuts a page out of tags.
  init(_ tags: [String: String], marker: String?, size: Int?) throws(AWSError) {
    try self.init(tags.iamTags, marker: marker, size: size, key: \.key)
  }
}
