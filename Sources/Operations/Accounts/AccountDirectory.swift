internal import AWSClient
internal import AWSServices
internal import Identity

/// All accounts of an organization with their places.
struct AccountDirectory: Sendable {
  /// The accounts by id, lowest first.
  var accounts: [Account]
  /// The places of all units and of the root; empty where the tree could not be read.
  var places: [OrganizationPlace]
  /// Why the tree could not be read.
  var treeProblem: String?

  /// Lists the accounts and walks the tree at the same time, and joins the two.
  ///
  /// The list is what counts; without the tree accounts have no place, and without the list there is nothing.
  static func read(
    _ client: AWSClient, management: AccountID?, concurrency: Int
  ) async throws(ClientError) -> AccountDirectory {
    async let walk = tree(client, concurrency: concurrency)
    async let list = list(client)
    let listed = try await list.get()
    let found = await walk
    var byID: [AccountID: Account] = [:]
    for account in listed { byID[account.id] = account }
    var directory = AccountDirectory(accounts: [], places: [])
    switch found {
    case .success(let tree):
      directory.places = tree.places
      for account in tree.accounts {
        byID[account.id, default: account].place = account.place
      }
    case .failure(let error): directory.treeProblem = "\(error)"
    }
    if let management { byID[management]?.isManagement = true }
    directory.accounts = byID.values.sorted { $0.id < $1.id }
    return directory
  }

  private static func tree(
    _ client: AWSClient, concurrency: Int
  ) async -> Result<OrganizationTree, ClientError> {
    do throws(ClientError) {
      return .success(try await OrganizationTree.read(client, concurrency: concurrency))
    } catch {
      return .failure(error)
    }
  }

  private static func list(_ client: AWSClient) async -> Result<[Account], ClientError> {
    do throws(ClientError) {
      return .success(try await client.all(Organizations.ListAccounts.self).compactMap(Account.init))
    } catch {
      return .failure(error)
    }
  }

  /// Reads the tags of every account.
  mutating func readTags(_ client: AWSClient, concurrency: Int) async throws(ClientError) {
    let answers = await concurrentMap(accounts, limit: concurrency) { account in
      await tags(of: account.id, client)
    }
    for (index, answer) in answers.enumerated() { accounts[index].tags = try answer.get() }
  }
}

private func tags(
  of account: AccountID, _ client: AWSClient
) async -> Result<[String: String], ClientError> {
  var input = Organizations.ListTagsForResource.Input()
  input.resourceId = account.rawValue
  do throws(ClientError) {
    let tags = try await client.all(Organizations.ListTagsForResource.self, input)
    return .success(Dictionary(tags.map { ($0.key, $0.value) }) { first, _ in first })
  } catch {
    return .failure(error)
  }
}
