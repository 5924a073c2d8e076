/// A condition key, ready to be looked up: keys are compared without regard to case.
struct ContextKey: Sendable {
  let name: [UInt8]
  let fingerprint: UInt64
  /// Whether AWS defines the key with several values, so that plain operators never match it.
  let isList: Bool

  init(_ text: String) {
    if let known = Self.known[text] {
      self = known
    } else {
      self.init(building: text)
    }
  }

  private init(building text: String) {
    let name = Fingerprint.lowercased(text)
    self.name = name
    fingerprint = Fingerprint.of(name)
    isList = ListTypedKeys.contains(name)
  }

  /// The keys most requests carry, so that they are taken apart once.
  private static let known = Dictionary(
    uniqueKeysWithValues: GlobalKeys.names.map { ($0, ContextKey(building: $0)) })
}

extension ContextKey: Hashable {
  static func == (left: ContextKey, right: ContextKey) -> Bool {
    left.fingerprint == right.fingerprint && equal(left.name, right.name)
  }

  func hash(into hasher: inout Hasher) { hasher.combine(fingerprint) }
}

/// The keys that follow from the principal and the resource.
extension ContextKey {
  static let principalARN = ContextKey("aws:PrincipalArn")
  static let principalType = ContextKey("aws:PrincipalType")
  static let principalAccount = ContextKey("aws:PrincipalAccount")
  static let userID = ContextKey("aws:userid")
  static let username = ContextKey("aws:username")
  static let assumedRoot = ContextKey("aws:AssumedRoot")
  static let principalOrgID = ContextKey("aws:PrincipalOrgID")
  static let principalOrgPaths = ContextKey("aws:PrincipalOrgPaths")
  static let principalIsAWSService = ContextKey("aws:PrincipalIsAWSService")
  static let principalServiceName = ContextKey("aws:PrincipalServiceName")
  static let resourceAccount = ContextKey("aws:ResourceAccount")
  static let resourceOrgID = ContextKey("aws:ResourceOrgID")
  static let resourceOrgPaths = ContextKey("aws:ResourceOrgPaths")
}
