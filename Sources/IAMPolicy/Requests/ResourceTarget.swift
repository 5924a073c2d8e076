public import Identity

/// What a request is about: one resource and whose it is.
///
/// Copies share their storage. Creating one prepares `aws:ResourceAccount`, `aws:ResourceOrgID` and
/// `aws:ResourceOrgPaths`; a key that the request's context holds is not replaced.
public struct ResourceTarget: Sendable, Hashable {
  final class Storage: Sendable {
    let arn: String
    let accountID: AccountID?
    let organization: OrganizationMembership?
    let isWildcardOnly: Bool
    let isAWSManagedKey: Bool
    let name: ResourceName
    let partition: [UInt8]
    let entries: [ContextEntry]
    let shape: Shape

    init(
      arn: String, accountID: AccountID?, organization: OrganizationMembership?, isWildcardOnly: Bool,
      isAWSManagedKey: Bool
    ) {
      self.arn = arn
      self.accountID = accountID
      self.organization = organization
      self.isWildcardOnly = isWildcardOnly
      self.isAWSManagedKey = isAWSManagedKey
      name = ResourceName(isWildcardOnly ? "*" : arn)
      (partition, shape) = Shape.read(name.bytes)
      var entries: [ContextEntry] = []
      if let accountID { entries.append(ContextEntry(.resourceAccount, accountID.rawValue)) }
      if let organization {
        entries.append(ContextEntry(.resourceOrgID, organization.id))
        if let paths = ContextEntry(.resourceOrgPaths, list: organization.paths) {
          entries.append(paths)
        }
      }
      self.entries = entries
    }
  }

  /// The kinds of resource with rules of their own.
  enum Shape: Sendable, Hashable {
    case key
    case role
    case bucket
    case other

    /// The partition of an ARN, and what kind of resource it names.
    static func read(_ arn: [UInt8]) -> ([UInt8], Shape) {
      var colons: [Int] = []
      colons.reserveCapacity(5)
      for index in arn.indices where arn[index] == 0x3A && colons.count < 5 { colons.append(index) }
      guard colons.count == 5 else { return ([], .other) }
      let service = arn[(colons[1] + 1)..<colons[2]]
      let resource = arn[(colons[4] + 1)...]
      let partition = arn[(colons[0] + 1)..<colons[1]].map(Fingerprint.lowercased)
      if service.elementsEqual("kms".utf8) {
        return (partition, resource.starts(with: "key/".utf8) ? .key : .other)
      }
      if service.elementsEqual("iam".utf8) {
        return (partition, resource.starts(with: "role/".utf8) ? .role : .other)
      }
      return (partition, service.elementsEqual("s3".utf8) && !resource.contains(0x2F) ? .bucket : .other)
    }
  }

  let storage: Storage

  /// Names a resource.
  ///
  /// - Parameters:
  ///   - arn: its ARN, or `*` where the action is about no resource.
  ///   - accountID: the account that owns it; nil means the caller's own.
  ///   - organization: where that account stands; nil for a resource in the caller's account means where that one does.
  ///   - isWildcardOnly: the action knows no resource types, so that only `*` in a policy matches.
  ///   - isAWSManagedKey: the key belongs to AWS, and no RCP applies to it.
  public init(
    arn: String, accountID: AccountID? = nil, organization: OrganizationMembership? = nil,
    isWildcardOnly: Bool = false, isAWSManagedKey: Bool = false
  ) {
    storage = Storage(
      arn: arn, accountID: accountID, organization: organization, isWildcardOnly: isWildcardOnly,
      isAWSManagedKey: isAWSManagedKey)
  }

  /// The ARN, or `*`.
  public var arn: String { storage.arn }
  /// The account that owns the resource.
  public var accountID: AccountID? { storage.accountID }
  /// Where that account stands.
  public var organization: OrganizationMembership? { storage.organization }
  /// Whether only `*` in a policy matches.
  public var isWildcardOnly: Bool { storage.isWildcardOnly }
  /// Whether this is a KMS key that AWS manages.
  public var isAWSManagedKey: Bool { storage.isAWSManagedKey }

  /// Compares everything that was said about the two.
  public static func == (left: ResourceTarget, right: ResourceTarget) -> Bool {
    left.storage === right.storage
      || left.arn == right.arn && left.accountID == right.accountID && left.organization == right.organization
        && left.isWildcardOnly == right.isWildcardOnly && left.isAWSManagedKey == right.isAWSManagedKey
  }

  /// Hashes the ARN.
  public func hash(into hasher: inout Hasher) { hasher.combine(arn) }
}
