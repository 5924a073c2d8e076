import AWSWire
import Identity

/// Everything the lab knows: one organization, its accounts, and the sessions that are open.
///
/// A value: requests change it one after the other, and what they touched is saved afterwards.
struct World: Sendable {
  /// The organization; nil until one is created.
  private(set) var organization: Organization?
  /// The accounts by id.
  private(set) var accounts: [AccountID: Account] = [:]
  /// The ids of the accounts in ascending order: what pages of accounts are cut from.
  private(set) var accountIDs: [AccountID] = []
  /// Temporary credentials by access key id.
  private(set) var sessions: [String: OpenSession] = [:]
  /// Who holds a long-term access key, by its id.
  private(set) var keyHolders: [String: KeyHolder] = [:]
  /// Rises with every change that can alter a decision; what was prepared for an older one is stale.
  private(set) var policyEpoch = 0
  /// Where ids and secrets come from.
  var entropy = Entropy(seed: 0)
  /// How many sessions there may be before those that are over are looked for.
  var sessionSweep = 20_000
  /// What accounts own beside their IAM entities.
  var stores = ResourceStores()
  /// What has changed since the last save.
  var touched = TouchedDocuments()

  /// The user, or root, to whom a long-term key belongs.
  struct KeyHolder: Sendable {
    let account: AccountID
    /// The user's key in `Account.users`; nil for root.
    let user: String?
    /// The last use of the key.
    var lastUse: AccessKey.LastUse?
  }

  /// The account with this id.
  subscript(id: AccountID) -> Account? { accounts[id] }

  /// Puts an account in place; one with the same id goes.
  mutating func put(_ account: Account) {
    if let old = accounts.updateValue(account, forKey: account.id) {
      forgetKeys(of: old)
    } else {
      accountIDs.insert(account.id, at: accountIDs.firstPlace { $0 >= account.id })
    }
    rememberKeys(of: account)
    touched.accounts.insert(account.id)
    policyEpoch += 1
  }

  /// Takes an account away for good, with its keys and sessions.
  mutating func remove(_ id: AccountID) {
    guard let account = accounts.removeValue(forKey: id) else { return }
    forgetKeys(of: account)
    accountIDs.remove(at: accountIDs.firstPlace { $0 >= id })
    for key in sessions.filter({ $0.value.session.account == id }).keys { end(key) }
    for bucket in stores.buckets.values where bucket.owner == id { remove(bucket: bucket.name) }
    for queue in stores.queues.values where queue.owner == id { remove(queue: queue.arn) }
    for trail in stores.trails.values where trail.owner == id { remove(trail: trail.arn) }
    touched.accounts.insert(id)
    policyEpoch += 1
  }

  /// Changes an account in place; nil where there is none.
  @discardableResult
  mutating func change<Result, Failure: Error>(
    _ id: AccountID, _ body: (inout Account) throws(Failure) -> Result
  ) throws(Failure) -> Result? {
    guard let index = accounts.index(forKey: id) else { return nil }
    forgetKeys(of: accounts.values[index])
    defer {
      rememberKeys(of: accounts.values[index])
      touched.accounts.insert(id)
      policyEpoch += 1
    }
    return try body(&accounts.values[index])
  }

  /// Notes something that no decision depends on, such as when a key was last used.
  mutating func note(_ id: AccountID, _ body: (inout Account) -> Void) {
    guard let index = accounts.index(forKey: id) else { return }
    body(&accounts.values[index])
    touched.accounts.insert(id)
  }

  /// Changes the organization in place; nil where there is none.
  @discardableResult
  mutating func changeOrganization<Result, Failure: Error>(
    _ body: (inout Organization) throws(Failure) -> Result
  ) throws(Failure) -> Result? {
    guard organization != nil else { return nil }
    defer {
      touched.organization = true
      policyEpoch += 1
    }
    return try organization.withValue(body)
  }

  /// Puts an organization in place.
  mutating func put(_ organization: Organization?) {
    self.organization = organization
    touched.organization = true
    policyEpoch += 1
  }

  /// Opens a session.
  mutating func open(_ session: Session) {
    sessions[session.accessKeyID] = OpenSession(session)
    touched.sessions.insert(session.accessKeyID)
  }

  /// Forgets a session.
  mutating func end(_ accessKeyID: String) {
    sessions[accessKeyID] = nil
    touched.sessions.insert(accessKeyID)
  }

  /// Remembers the last use of a key beside its holder, where it is looked for with every request.
  mutating func remember(_ use: AccessKey.LastUse, ofKey id: String) { keyHolders[id]?.lastUse = use }

  private mutating func rememberKeys(of account: Account) {
    for key in account.root.accessKeys {
      keyHolders[key.id] = KeyHolder(account: account.id, user: nil, lastUse: key.lastUse)
    }
    for (name, user) in account.users {
      for key in user.accessKeys {
        keyHolders[key.id] = KeyHolder(account: account.id, user: name, lastUse: key.lastUse)
      }
    }
  }

  private mutating func forgetKeys(of account: Account) {
    for key in account.root.accessKeys { keyHolders[key.id] = nil }
    for user in account.users.values {
      for key in user.accessKeys { keyHolders[key.id] = nil }
    }
  }
}

extension Optional {
  fileprivate mutating func withValue<Result, Failure: Error>(
    _ body: (inout Wrapped) throws(Failure) -> Result
  ) throws(Failure) -> Result? {
    guard var value = take() else { return nil }
    defer { self = value }
    return try body(&value)
  }
}

/// The documents that must be written at the next save.
struct TouchedDocuments: Hashable, Sendable {
  /// Whether the organization changed.
  var organization = false
  /// Accounts that changed, came or went.
  var accounts: Set<AccountID> = []
  /// Sessions that were opened or forgotten.
  var sessions: Set<String> = []
  /// Buckets that changed, came or went.
  var buckets: Set<String> = []
  /// Objects that changed, came or went.
  var objects: Set<ObjectName> = []
  /// Queues that changed, came or went.
  var queues: Set<String> = []
  /// Trails that changed, came or went.
  var trails: Set<String> = []
  /// Regions with a new key for digest files.
  var digestKeys: Set<String> = []

  /// Whether there is nothing to write.
  var isEmpty: Bool {
    !organization && accounts.isEmpty && sessions.isEmpty && buckets.isEmpty && objects.isEmpty
      && queues.isEmpty && trails.isEmpty && digestKeys.isEmpty
  }
}
