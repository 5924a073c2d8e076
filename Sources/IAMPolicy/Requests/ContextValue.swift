/// What a request says about one condition key.
enum ContextValue: Sendable, Hashable {
  /// A key of one value.
  case one([UInt8])
  /// A key that holds a list, whatever its length but never empty.
  case many([[UInt8]])
}

/// A condition key of a request and its value.
struct ContextEntry: Sendable, Hashable {
  let key: ContextKey
  var value: ContextValue

  init(_ key: ContextKey, _ value: String) {
    self.key = key
    self.value = key.isList ? .many([Array(value.utf8)]) : .one(Array(value.utf8))
  }

  init?(_ key: ContextKey, list values: [String]) {
    guard !values.isEmpty else { return nil }
    self.key = key
    value = .many(values.map { Array($0.utf8) })
  }
}

extension Array where Element == ContextEntry {
  @inline(__always)
  func value(of key: borrowing ContextKey) -> ContextValue? {
    for index in indices where self[index].key.fingerprint == key.fingerprint {
      if equal(self[index].key.name, key.name) { return self[index].value }
    }
    return nil
  }
}
