/// The objects of one bucket, in the order S3 lists them: by the bytes of their keys.
struct ObjectShelf: Sendable {
  /// The keys in order.
  private(set) var keys: [String] = []
  private var objects: [String: StoredObject] = [:]

  /// The object with a key.
  subscript(key: String) -> StoredObject? { objects[key] }

  /// Whether there is no version of anything.
  var isEmpty: Bool { keys.isEmpty }

  /// Puts an object in place, or takes it away where it has no version left.
  mutating func put(_ object: StoredObject) {
    let place = keys.firstPlace { !Self.precedes($0, object.key) }
    let isKnown = place < keys.count && keys[place] == object.key
    if object.versions.isEmpty {
      if isKnown { keys.remove(at: place) }
      objects[object.key] = nil
    } else {
      if !isKnown { keys.insert(object.key, at: place) }
      objects[object.key] = object
    }
  }

  /// The place of the first key that is not before a text, or that is behind it.
  func firstPlace(_ text: String, behind: Bool = false) -> Int {
    keys.firstPlace { behind ? Self.precedes(text, $0) : !Self.precedes($0, text) }
  }

  private static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }
}
