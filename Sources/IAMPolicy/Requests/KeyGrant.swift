/// A KMS grant: permission that comes from neither key policy nor IAM.
///
/// Source: AWS KMS developer guide, "Grants in AWS KMS", and API reference, "GrantConstraints".
public struct KeyGrant: Sendable, Hashable {
  /// What the encryption context of a request must be like for the grant to count.
  public enum Constraint: Sendable, Hashable {
    /// These pairs and no others.
    case encryptionContextEquals([String: String])
    /// At least these pairs.
    case encryptionContextSubset([String: String])
  }

  /// The ARN of the grantee: a user, a role or a session.
  public var granteePrincipal: String
  /// The operations granted, such as `Decrypt`.
  public var operations: [String]
  /// What the encryption context must be like; nil where it does not matter.
  public var constraint: Constraint?
  /// The ARN of who may retire the grant, where anybody is named.
  public var retiringPrincipal: String?

  /// Describes a grant.
  public init(
    granteePrincipal: String, operations: [String], constraint: Constraint? = nil,
    retiringPrincipal: String? = nil
  ) {
    self.granteePrincipal = granteePrincipal
    self.operations = operations
    self.constraint = constraint
    self.retiringPrincipal = retiringPrincipal
  }

  /// Whether the grant allows what is asked.
  ///
  /// The encryption context is read from the keys `kms:EncryptionContext:NAME`; constraints bind only operations that
  /// have one.
  func allows(_ name: ArraySlice<UInt8>, for principal: Principal.Storage, _ context: RequestContext) -> Bool
  {
    if name.elementsEqual("retiregrant".utf8) {
      return retiringPrincipal.map { Self.names($0, principal) } ?? false
        || isGranted(name) && Self.names(granteePrincipal, principal)
    }
    guard Self.names(granteePrincipal, principal), isGranted(name) else { return false }
    guard let constraint, !Self.plainOperations.contains(Array(name)) else { return true }
    let given = context.encryptionContext
    switch constraint {
    case .encryptionContextEquals(let pairs): return given == Self.lowercasingKeys(of: pairs)
    case .encryptionContextSubset(let pairs):
      return Self.lowercasingKeys(of: pairs).allSatisfy { given[$0.key] == $0.value }
    }
  }

  private func isGranted(_ name: ArraySlice<UInt8>) -> Bool {
    operations.contains { Fingerprint.lowercased($0).elementsEqual(name) }
  }

  private static func names(_ arn: String, _ principal: Principal.Storage) -> Bool {
    arn == principal.arn || arn == principal.issuerARN
  }

  /// Condition keys have no case, and the names of an encryption context come as parts of them.
  private static func lowercasingKeys(of pairs: [String: String]) -> [String: String] {
    Dictionary(pairs.map { ($0.key.lowercased(), $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  /// The operations a grant may allow that have no encryption context.
  private static let plainOperations = Set(
    [
      "describekey", "retiregrant", "sign", "verify", "getpublickey", "generatemac", "verifymac",
      "creategrant",
    ]
    .map { Array($0.utf8) })
}

extension RequestContext {
  /// The pairs of the encryption context, with their names in lower case.
  fileprivate var encryptionContext: [String: String] {
    let prefix = "kms:encryptioncontext:"
    var pairs: [String: String] = [:]
    for key in keys {
      let name = key.lowercased()
      guard name.hasPrefix(prefix), let value = self[key]?.first else { continue }
      pairs[String(name.dropFirst(prefix.count))] = value
    }
    return pairs
  }
}
