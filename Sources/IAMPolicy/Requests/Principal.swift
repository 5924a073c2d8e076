public import Identity

/// Where an account stands in an organization.
public struct OrganizationMembership: Sendable, Hashable {
  /// The id of the organization, such as `o-a1b2c3d4e5`.
  public var id: String
  /// Whether the account is the management account, which no SCP or RCP touches.
  public var isManagementAccount: Bool
  /// The paths of the account's organizational units, for `aws:PrincipalOrgPaths` and `aws:ResourceOrgPaths`.
  public var paths: [String]

  /// Names a membership.
  public init(id: String, isManagementAccount: Bool = false, paths: [String] = []) {
    self.id = id
    self.isManagementAccount = isManagementAccount
    self.paths = paths
  }
}

/// Who makes a request.
///
/// Copies share their storage. Creating one also prepares the condition keys AWS derives from the caller:
/// `aws:PrincipalArn`, `aws:PrincipalAccount`, `aws:PrincipalType`, `aws:userid`, `aws:username`,
/// `aws:AssumedRoot`, `aws:PrincipalOrgID`, `aws:PrincipalOrgPaths`, `aws:PrincipalIsAWSService` and
/// `aws:PrincipalServiceName`. A key that the request's context holds is not replaced.
public struct Principal: Sendable, Hashable {
  /// The kinds of principal AWS tells apart when it decides.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The root user of an account.
    case root
    /// A session made by `sts:AssumeRoot`: the root user under a task policy.
    case assumedRoot = "assumedRootSession"
    /// An IAM user.
    case user = "iamUser"
    /// A role named by itself, as simulations do; it decides as a session without a name.
    case role = "iamRole"
    /// A session of a role.
    case roleSession = "assumedRole"
    /// A session made by `sts:GetFederationToken`.
    case federatedUser
    /// An AWS service calling with its own authority.
    case service
    /// Somebody with a web identity, before a role is assumed.
    case webIdentity
    /// Somebody with a SAML assertion, before a role is assumed.
    case saml
    /// Nobody who signed.
    case anonymous
  }

  final class Storage: Sendable {
    let kind: Kind
    let arn: String
    let accountID: AccountID?
    let issuerARN: String?
    let userID: String?
    let organization: OrganizationMembership?
    let isServiceLinkedRole: Bool
    let service: String?
    let partition: [UInt8]
    let names: PrincipalNames
    let entries: [ContextEntry]

    /// What stands between the first two colons.
    private static func partition(of arn: [UInt8]) -> [UInt8] {
      guard let first = arn.firstIndex(of: 0x3A), let second = arn[(first + 1)...].firstIndex(of: 0x3A) else {
        return []
      }
      return arn[(first + 1)..<second].map(Fingerprint.lowercased)
    }

    init(
      kind: Kind, arn: String, accountID: AccountID?, issuerARN: String?, userID: String?,
      organization: OrganizationMembership?, isServiceLinkedRole: Bool, service: String?
    ) {
      self.kind = kind
      self.arn = arn
      self.accountID = accountID
      self.issuerARN = issuerARN
      self.userID = userID
      self.organization = organization
      self.isServiceLinkedRole = isServiceLinkedRole
      self.service = service
      names = PrincipalNames(
        arn: arn, accountID: accountID, issuerARN: issuerARN, userID: userID, service: service)
      partition = Self.partition(of: names.arn)
      entries = Self.derivedEntries(
        kind: kind, arn: arn, accountID: accountID, issuerARN: issuerARN, userID: userID,
        organization: organization, service: service)
    }
  }

  let storage: Storage

  /// Creates a principal.
  ///
  /// - Parameters:
  ///   - arn: the ARN AWS shows for the caller; a role session's is `arn:aws:sts::…:assumed-role/ROLE/SESSION`.
  ///   - accountID: the account it belongs to; nil for services and anonymous callers.
  ///   - issuerARN: what the session was made from: a role with its path, the user behind a federated user, or
  ///     the identity provider of a web identity.
  ///   - userID: the value of `aws:userid`, such as `AIDA…` or `AROA…:session`; root has its account id.
  ///   - isServiceLinkedRole: a service-linked role is touched by no SCP and no RCP.
  ///   - service: the name of a service principal, such as `cloudtrail.amazonaws.com`.
  public init(
    kind: Kind, arn: String, accountID: AccountID? = nil, issuerARN: String? = nil, userID: String? = nil,
    organization: OrganizationMembership? = nil, isServiceLinkedRole: Bool = false, service: String? = nil
  ) {
    storage = Storage(
      kind: kind, arn: arn, accountID: accountID, issuerARN: issuerARN, userID: userID,
      organization: organization, isServiceLinkedRole: isServiceLinkedRole, service: service)
  }

  /// What kind of principal this is.
  public var kind: Kind { storage.kind }
  /// The ARN of the caller.
  public var arn: String { storage.arn }
  /// The partition of that ARN; the commercial one for callers without one.
  public var partition: Partition {
    storage.partition.isEmpty ? .aws : Partition(String(decoding: storage.partition, as: UTF8.self))
  }
  /// The account it belongs to.
  public var accountID: AccountID? { storage.accountID }
  /// What the session was made from.
  public var issuerARN: String? { storage.issuerARN }
  /// The value of `aws:userid`.
  public var userID: String? { storage.userID }
  /// Where its account stands.
  public var organization: OrganizationMembership? { storage.organization }
  /// Whether it is a session of a service-linked role.
  public var isServiceLinkedRole: Bool { storage.isServiceLinkedRole }
  /// The name of a service principal.
  public var service: String? { storage.service }
  /// Whether this is the root user itself or a session of it.
  public var isRoot: Bool { kind == .root || kind == .assumedRoot }

  /// Compares everything that was said about the two.
  public static func == (left: Principal, right: Principal) -> Bool {
    left.storage === right.storage
      || left.kind == right.kind && left.arn == right.arn && left.accountID == right.accountID
        && left.issuerARN == right.issuerARN && left.userID == right.userID
        && left.organization == right.organization
        && left.isServiceLinkedRole == right.isServiceLinkedRole && left.service == right.service
  }

  /// Hashes the kind and the ARN.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
    hasher.combine(arn)
  }
}

/// The names a policy can know a principal by, as bytes.
struct PrincipalNames: Sendable {
  let arn: [UInt8]
  let account: [UInt8]
  let issuer: [UInt8]
  let uniqueID: [UInt8]
  let service: [UInt8]

  init(arn: String, accountID: AccountID?, issuerARN: String?, userID: String?, service: String?) {
    self.arn = Array(arn.utf8)
    account = accountID.map { Array($0.rawValue.utf8) } ?? []
    issuer = issuerARN.map { Array($0.utf8) } ?? []
    uniqueID = userID.map { Array($0.utf8.prefix { $0 != 0x3A }) } ?? []
    self.service = service.map { Array($0.utf8) } ?? []
  }
}
