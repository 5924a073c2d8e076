/// One page of a list of objects: keys, and what keys have in common up to a delimiter.
struct ObjectPage {
  /// The keys of the objects.
  var keys: [String] = []
  /// The common prefixes, each for all keys that begin with it.
  var prefixes: [String] = []
  /// The last key or common prefix, where there are more.
  var last: String?

  /// How many keys and prefixes there are.
  var count: Int { keys.count + prefixes.count }

  /// Collects the page behind a text.
  init(of shelf: ObjectShelf?, prefix: String, delimiter: String, after start: String, limit: Int) {
    guard let shelf, limit > 0 else { return }
    var place = max(shelf.firstPlace(prefix), start.isEmpty ? 0 : shelf.firstPlace(start, behind: true))
    while place < shelf.keys.count, shelf.keys[place].hasPrefix(prefix) {
      let key = shelf.keys[place]
      place += 1
      guard shelf[key]?.current != nil else { continue }
      // A start that is itself a common prefix stands for all keys below it.
      let group = Self.group(of: key, prefix: prefix, delimiter: delimiter)
      if let group, group == prefixes.last || group == start { continue }
      guard count < limit else {
        last = max(keys.last, prefixes.last)
        return
      }
      if let group { prefixes.append(group) } else { keys.append(key) }
    }
  }

  private static func group(of key: String, prefix: String, delimiter: String) -> String? {
    guard !delimiter.isEmpty, let end = key.dropFirst(prefix.count).firstRange(of: delimiter)?.upperBound
    else {
      return nil
    }
    return String(key[..<end])
  }

  private func max(_ left: String?, _ right: String?) -> String? {
    guard let left, let right else { return left ?? right }
    return left.utf8.lexicographicallyPrecedes(right.utf8) ? right : left
  }

  private func max(_ left: Int, _ right: Int) -> Int { left < right ? right : left }
}
