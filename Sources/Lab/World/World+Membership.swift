import Identity

extension World {
  /// How long an account stays `PENDING_CLOSURE`.
  private static let closing = Duration.seconds(60)
  /// How long a closed account can still be reopened, before it goes for good.
  ///
  /// Source: AWS Account Management guide, "Close an AWS account".
  private static let reopening = Duration.seconds(90 * 86400)

  /// The account with these digits, where it is in the organization.
  func member(_ digits: String) -> Account? {
    guard let id = AccountID(rawValue: digits), let account = self[id], !account.parent.isEmpty else {
      return nil
    }
    return account
  }

  /// The ids of the organization's accounts, in ascending order.
  var memberIDs: [AccountID] { accountIDs.filter { self[$0]?.parent.isEmpty == false } }

  /// Completes what AWS does in its own time: accounts that were asked for, and accounts on their way out.
  mutating func settleOrganization(at moment: Timestamp) {
    for id in organization?.creationsInProgress ?? [] { finishCreation(id, at: moment) }
    for (digits, asked) in organization?.closures ?? [:] where moment - asked >= Self.closing {
      let account = member(digits)
      if let account, account.state == "PENDING_CLOSURE" { change(account.id) { $0.state = "SUSPENDED" } }
      guard moment - asked >= Self.reopening else { continue }
      changeOrganization { $0.closures[digits] = nil }
      guard let account else { continue }
      detachFromOrganization(account.id)
      remove(account.id)
    }
  }

  /// Makes an account stand alone.
  mutating func detachFromOrganization(_ id: AccountID) {
    change(id) { $0.parent = "" }
    changeOrganization { organization in
      organization.attachments[id.rawValue] = nil
      organization.delegations.removeAll { $0.account == id.rawValue }
    }
  }

  private mutating func finishCreation(_ id: String, at moment: Timestamp) {
    guard var creation = organization?.creations[id], let root = organization?.rootID,
      let management = organization?.managementAccount
    else { return }
    creation.completedAt = moment.wholeSeconds
    let email = creation.email.lowercased()
    if accounts.values.contains(where: { $0.email.lowercased() == email }) {
      creation.state = "FAILED"
      creation.failure = "EMAIL_ALREADY_EXISTS"
    } else {
      var account = Account(
        id: freeAccountID(), name: creation.name, email: creation.email, joinedAt: moment.wholeSeconds)
      account.parent = root
      account.tags = creation.tags
      account.roles[creation.role.lowercased()] = .organizationAccess(
        creation.role, id: entropy.uniqueID("AROA"), trusting: management, at: moment.wholeSeconds)
      put(account)
      creation.state = "SUCCEEDED"
      creation.account = account.id.rawValue
      if creation.hasTwin { creation.twin = freeAccountID().rawValue }
    }
    let done = creation
    changeOrganization { organization in
      organization.creations[id] = done
      organization.creationsInProgress.removeAll { $0 == id }
      if let account = done.account { organization.attachDefaults(to: account) }
    }
  }

  private mutating func freeAccountID() -> AccountID {
    let taken = accounts
    return entropy.accountID { taken[$0] != nil }
  }
}
