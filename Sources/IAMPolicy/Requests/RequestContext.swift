/// The condition keys of a request and their values; keys are told apart without regard to case.
public struct RequestContext: Sendable, Hashable, ExpressibleByDictionaryLiteral {
  var entries: [ContextEntry] = []
  /// The keys as they were written, in order.
  public private(set) var keys: [String] = []

  /// A context without keys.
  public init() {}

  /// A context of keys with one value each.
  public init(dictionaryLiteral elements: (String, String)...) {
    for (key, value) in elements { self.set(key, to: value) }
  }

  /// Gives a key one value, in place of what it had.
  public mutating func set(_ key: String, to value: String) {
    put(key, ContextEntry(ContextKey(key), value))
  }

  /// Gives a key a list of values; an empty list makes the key absent.
  public mutating func set(_ key: String, toList values: [String]) {
    put(key, ContextEntry(ContextKey(key), list: values))
  }

  /// Takes a key away.
  public mutating func remove(_ key: String) { put(key, nil) }

  /// The values of a key; nil where it is absent.
  public subscript(key: String) -> [String]? {
    switch entries.value(of: ContextKey(key)) {
    case nil: nil
    case .one(let value)?: [String(decoding: value, as: UTF8.self)]
    case .many(let values)?: values.map { String(decoding: $0, as: UTF8.self) }
    }
  }

  /// Whether the key holds a list, be it of one value.
  public func isList(_ key: String) -> Bool {
    if case .many = entries.value(of: ContextKey(key)) { true } else { false }
  }

  private mutating func put(_ key: String, _ entry: ContextEntry?) {
    let contextKey = entry?.key ?? ContextKey(key)
    if let index = entries.firstIndex(where: { $0.key == contextKey }) {
      entries.remove(at: index)
      keys.remove(at: index)
    }
    guard let entry else { return }
    if entries.isEmpty {
      entries.reserveCapacity(16)
      keys.reserveCapacity(16)
    }
    entries.append(entry)
    keys.append(key)
  }
}
