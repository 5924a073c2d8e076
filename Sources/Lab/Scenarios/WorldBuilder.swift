import Cryptography
import Identity

/// Puts a world together, account by account.
struct WorldBuilder {
  var world = World()
  let now: Timestamp
  /// The domain of everybody's addresses.
  let domain = "acme.example"

  init(seed: UInt64, now: Timestamp) {
    self.now = now.wholeSeconds
    world.entropy = Entropy(seed: seed)
  }

  /// The moment so many days ago.
  func ago(_ days: Int, hours: Int = 0) -> Timestamp { now - .seconds(days * 86400 + hours * 3600) }

  /// Founds the organization with its management account and that account's administrator.
  mutating func found(_ name: String, at days: Int) {
    let id = AccountID(rawValue: "100000000001") ?? .zero
    var organization = Organization()
    organization.id = "o-" + world.entropy.lowercase(10)
    organization.managementAccount = id
    organization.rootID = "r-" + world.entropy.lowercase(4)
    organization.enabledPolicyTypes = ["SERVICE_CONTROL_POLICY"]
    organization.policies["p-FullAWSAccess"] = .fullAWSAccess
    organization.attachments[organization.rootID] = ["p-FullAWSAccess"]
    world.put(organization)
    var account = Account(id: id, name: name, email: "aws+\(name)@\(domain)", joinedAt: ago(days))
    account.joinedMethod = "INVITED"
    account.parent = organization.rootID
    account.root.passwordChangedAt = ago(days)
    add(account)
    let administrator = administrator(at: ago(days - 1))
    world.change(id) { account in
      account.users["admin"] = administrator
      account.alias = name
    }
    attachFullAccess(to: id.rawValue)
  }

  /// Adds a unit below the root or another unit, and answers its id.
  mutating func unit(_ name: String, in parent: String? = nil) -> String {
    guard let organization = world.organization else { return "" }
    let suffix = organization.rootID.dropFirst(2)
    let id = "ou-\(suffix)-" + world.entropy.lowercase(8)
    world.changeOrganization {
      $0.units[id] = OrganizationalUnit(id: id, name: name, parent: parent ?? organization.rootID)
    }
    attachFullAccess(to: id)
    return id
  }

  /// Adds a member account, with the role that the management account can assume.
  @discardableResult
  mutating func member(
    _ number: UInt64?, _ name: String, in unit: String, created days: Int,
    _ change: (inout Account, inout Entropy) -> Void = { _, _ in }
  ) -> AccountID {
    let id =
      number.flatMap { AccountID(number: $0) } ?? world.entropy.freeAccountID(in: world)
    var account = Account(id: id, name: name, email: "aws+\(name)@\(domain)", joinedAt: ago(days))
    account.parent = unit
    account.roles["organizationaccountaccessrole"] = accessRole(at: ago(days))
    change(&account, &world.entropy)
    add(account)
    attachFullAccess(to: id.rawValue)
    return id
  }

  private mutating func add(_ account: Account) { world.put(account) }

  private mutating func attachFullAccess(to target: String) {
    world.changeOrganization { $0.attachments[target, default: []].append("p-FullAWSAccess") }
  }

  private mutating func administrator(at moment: Timestamp) -> User {
    var user = User()
    user.name = "admin"
    user.id = world.entropy.uniqueID("AIDA")
    user.createdAt = moment
    user.permissions.attached = ["arn:aws:iam::aws:policy/AdministratorAccess"]
    user.accessKeys = [world.entropy.accessKey(at: moment)]
    return user
  }

  /// The role that Organizations makes in every account it creates.
  mutating func accessRole(at moment: Timestamp) -> Role {
    let management = world.organization?.managementAccount ?? .zero
    return .organizationAccess(
      Role.organizationAccessName, id: world.entropy.uniqueID("AROA"), trusting: management, at: moment)
  }
}

extension Entropy {
  /// A fresh access key.
  mutating func accessKey(at moment: Timestamp, isActive: Bool = true) -> AccessKey {
    var key = AccessKey()
    key.id = accessKeyID("AKIA")
    key.secret = secretAccessKey()
    key.createdAt = moment
    key.status = isActive ? "Active" : "Inactive"
    return key
  }

  /// An account id that the world does not have yet.
  fileprivate mutating func freeAccountID(in world: World) -> AccountID {
    accountID { world[$0] != nil }
  }
}
