import Identity
import Testing

@testable import Lab

@Suite struct ClosureTests {
  private let asked = Timestamp(seconds: 1_800_000_000)
  private let id = AccountID(rawValue: "222222222222") ?? .zero

  private func world() -> World {
    var world = World()
    var organization = Organization()
    organization.rootID = "r-abcd"
    organization.closures = [id.rawValue: asked]
    organization.attachments = [id.rawValue: ["p-FullAWSAccess"]]
    world.put(organization)
    var account = Account(id: id, name: "closing", email: "closing@example.com", joinedAt: asked)
    account.parent = organization.rootID
    account.state = "PENDING_CLOSURE"
    world.put(account)
    return world
  }

  @Test(arguments: [(59, "PENDING_CLOSURE"), (60, "SUSPENDED"), (90 * 86400 - 1, "SUSPENDED")])
  func passesThroughItsStates(seconds: Int, state: String) {
    var world = world()
    world.settleOrganization(at: asked + .seconds(seconds))
    #expect(world[id]?.state == state)
  }

  @Test func isGoneAfterNinetyDays() {
    var world = world()
    world.settleOrganization(at: asked + .seconds(90 * 86400))
    #expect(world[id] == nil)
    #expect(world.accountIDs.isEmpty)
    #expect(world.organization?.attachments.isEmpty == true)
    #expect(world.organization?.closures.isEmpty == true)
  }

  @Test func keepsAccountsInTheOrderOfTheirIDs() {
    var world = World()
    for number in [5, 1, 9, 3, 1, 7] as [UInt64] {
      guard let id = AccountID(number: number) else { continue }
      world.put(Account(id: id, name: "a", email: "a@example.com", joinedAt: asked))
    }
    AccountID(number: 3).map { world.remove($0) }
    #expect(world.accountIDs.map(\.rawValue.last) == ["1", "5", "7", "9"])
  }
}
