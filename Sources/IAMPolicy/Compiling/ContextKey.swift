/// A condition key, ready to be looked up: keys are compared without regard to case.
struct ContextKey: Sendable, Hashable {
  let name: [UInt8]
  let fingerprint: UInt64
  /// Whether AWS defines the key with several values, so that plain operators never match it.
  let isList: Bool

  init(_ text: String) {
    name = Fingerprint.lowercased(text)
    fingerprint = Fingerprint.of(name)
    isList = ListTypedKeys.contains(name)
  }
}
