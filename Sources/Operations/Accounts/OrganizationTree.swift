internal import AWSClient
internal import AWSServices

/// The organizational units and the accounts in them, read once from the root down.
///
/// Each unit costs two lists, whatever the number of accounts in it; asking for the parents of every account
/// would cost a call an account.
struct OrganizationTree: Sendable {
  /// The accounts in the order of the walk, each with its place.
  var accounts: [Account] = []
  /// The places of all units and of the root.
  var places: [OrganizationPlace] = []

  /// The most units that are walked; the quota of an organization is 2,000.
  static let limit = 20_000

  private struct Branch: Sendable {
    let accounts: [Account]
    let units: [OrganizationPlace]
  }

  /// Walks the tree level by level, the units of a level at the same time.
  static func read(_ client: AWSClient, concurrency: Int) async throws(ClientError) -> OrganizationTree {
    var tree = OrganizationTree()
    var level = try await client.all(Organizations.ListRoots.self).compactMap { root in
      root.id.map { OrganizationPlace(ids: [$0], names: []) }
    }
    while !level.isEmpty {
      tree.places += level
      guard tree.places.count <= limit else {
        throw ClientError(
          operation: "organizations:ListOrganizationalUnitsForParent",
          cause: .endlessPages("there are more than \(limit) organizational units"), attempts: 0)
      }
      let branches = await concurrentMap(level, limit: concurrency) { place in
        await read(below: place, client)
      }
      level = []
      for branch in branches {
        let branch = try branch.get()
        tree.accounts += branch.accounts
        level += branch.units
      }
    }
    return tree
  }

  private static func read(
    below place: OrganizationPlace, _ client: AWSClient
  ) async -> Result<Branch, ClientError> {
    let id = place.ids.last ?? ""
    do throws(ClientError) {
      var units = Organizations.ListOrganizationalUnitsForParent.Input()
      units.parentId = id
      var accounts = Organizations.ListAccountsForParent.Input()
      accounts.parentId = id
      let found = try await client.all(Organizations.ListOrganizationalUnitsForParent.self, units)
      let listed = try await client.all(Organizations.ListAccountsForParent.self, accounts)
      return .success(
        Branch(
          accounts: listed.compactMap { listed in
            var account = Account(listed)
            account?.place = place
            return account
          },
          units: found.compactMap { unit in
            unit.id.map { place.child(id: $0, name: unit.name ?? $0) }
          }))
    } catch {
      return .failure(error)
    }
  }
}
