internal import AWSClient
internal import AWSServices
internal import AWSWire
internal import Identity

extension RootAccess {
  /// The member account that an id or a name means, in use and not the management account.
  ///
  /// Nothing is asked of STS before that is settled. Where the caller may not read the organization, a valid id is
  /// taken as it is, and the account's state is unknown.
  ///
  /// - Throws: ``RootAccessError`` with code `usage` for what names no such account.
  public func member(_ text: String) async throws(RootAccessError) -> Account {
    let id = AccountID(rawValue: text)
    if id == nil, !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      throw RootAccessError(.usage, "`\(text)` is not an account id: it must be 12 digits")
    }
    let management: AccountID?
    let found: [Account]
    do throws(ClientError) {
      management = try await self.management()
      found = id == management && id != nil ? [] : try await accounts(text, id)
    } catch {
      guard error.code?.hasPrefix("AccessDenied") == true, let id else { throw RootAccessError(error) }
      return Account(id: id)
    }
    if let id, id == management { throw RootAccessError.management(id) }
    guard found.count < 2 else {
      let ids = found.prefix(5).map(\.id.rawValue).joined(separator: ", ")
      throw RootAccessError(.usage, "`\(text)` is the name of \(found.count) accounts: use an id: \(ids)")
    }
    guard var account = found.first else {
      throw RootAccessError(.usage, "`\(text)` names no account of the organization")
    }
    account.isManagement = account.id == management
    if account.isManagement { throw RootAccessError.management(account.id) }
    guard account.state == .active || account.state == .unknown else {
      throw RootAccessError(
        .refused, "account \(account.id) is \(account.state): AWS opens root sessions in active accounts only"
      )
    }
    return account
  }

  private func accounts(_ text: String, _ id: AccountID?) async throws(ClientError) -> [Account] {
    guard let id else {
      return try await client.all(Organizations.ListAccounts.self).compactMap(Account.init)
        .filter { $0.name == text }
    }
    var input = Organizations.DescribeAccount.Input()
    input.accountId = id.rawValue
    do throws(ClientError) {
      return try await client.call(Organizations.DescribeAccount.self, input).account.flatMap(Account.init)
        .map { [$0] } ?? []
    } catch {
      guard error.code == "AccountNotFoundException" else { throw error }
      return []
    }
  }
}

extension ClientError {
  /// Whether a service or resource control policy refused the call, which binds root sessions too.
  fileprivate var isOrganizationPolicyDenial: Bool {
    guard code?.hasPrefix("AccessDenied") == true, let message = serviceError?.message else { return false }
    return message.contains("service control policy") || message.contains("resource control policy")
  }
}

extension RootAccessError {
  /// A call that failed before any session was asked for.
  init(_ error: ClientError) {
    if error.isCancellation {
      self.init(.interrupted, "interrupted")
    } else if error.code == "AWSOrganizationsNotInUseException" {
      self.init(.refused, "this account is not part of an organization, and root sessions need one")
    } else if error.isOrganizationPolicyDenial, EvidenceFailure(error).lacksServiceControlGrant {
      self.init(.refused, "\(error); next: \(Guardrails.grantRemedy)")
    } else if error.isOrganizationPolicyDenial {
      self.init(
        .refused,
        "\(error); next: except root sessions in that policy: add \"Null\": {\"aws:AssumedRoot\": \"true\"} to the "
          + "condition of its deny statement")
    } else {
      self.init(.refused, "\(error)")
    }
  }

  static func management(_ id: AccountID) -> RootAccessError {
    RootAccessError(
      .usage,
      "account \(id) is the management account: no root session reaches it, so sign in as its root user")
  }
}
