import Identity
import JSONTree
import TestKit
import Testing

@testable import Operations

@Suite struct GuardTests {
  /// Units in a random tree, accounts in them, some of which must not be reached.
  @Test(arguments: 0..<200)
  func aCoverReachesWhatItShallAndNothingElse(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var places = [OrganizationPlace(ids: ["r-1"], names: [])]
    for number in 0..<Int.random(in: 0...8, using: &generator) {
      let parent = places.randomElement(using: &generator) ?? places[0]
      places.append(parent.child(id: "ou-\(number)", name: "u\(number)"))
    }
    var audit = Audit(date: Timestamp(seconds: 0), caller: "", route: .rootSession, recentDays: 30)
    var split = AccountSplit()
    var guarded: Set<AccountID> = []
    for number in 1...Int.random(in: 1...20, using: &generator) {
      let id = try #require(AccountID(number: UInt64(number)))
      let account = Account(
        id: id, name: "a\(number)", state: .active, place: places.randomElement(using: &generator))
      audit.accounts.append(.waiting(account))
      switch Int.random(in: 0..<4, using: &generator) {
      case 0:
        split.planned.append((account, AccountPlan(account: AccountReference(account), credentials: [])))
      case 1:
        split.skipped.append(
          SkippedAccount(account: AccountReference(account), reason: .nothingToDo, detail: ""))
      case 2:
        split.skipped.append(
          SkippedAccount(account: AccountReference(account), reason: .keyInUse, detail: ""))
      default: guarded.insert(id)
      }
    }
    let cover = GuardCover(audit, split) { guarded.contains($0.id) }
    let targets = Set(cover.targets(holding: cover.wanted, beside: []).map(\.id))
    for account in audit.accounts.map(\.account) {
      let isReached = !targets.isDisjoint(with: (account.place?.ids ?? []) + [account.id.rawValue])
      if cover.wanted.contains(account.id) { #expect(isReached, "\(account.id) is not guarded") }
      if split.skipped.contains(where: { $0.account.id == account.id && $0.reason == .keyInUse }) {
        #expect(!isReached, "\(account.id) is in use, and would be cut off")
      }
    }
    // None of the targets lies below another, so none is attached for nothing.
    for place in places where targets.contains(place.ids.last ?? "") {
      #expect(targets.isDisjoint(with: place.ids.dropLast()))
    }
  }

  @Test(arguments: try Cases.list("repairs.json"))
  func policiesAreRepairedOrLeftToPeople(of test: Case) throws {
    let place = OrganizationPlace(ids: ["r-1"], names: [])
    let account = Account(id: try AccountID("222222222222"), state: .active, place: place)
    let policy = ServiceControlPolicy(
      id: "p-1", name: "P", content: try #require(test.json["policy"]).description, targets: ["r-1"])
    #expect(
      !GuardrailAnalysis([policy], fullAccess: nil, in: .rehearsal).guardrails(of: account).blockers.isEmpty)
    let repair = PolicyRepair(policy, blocking: account, in: .rehearsal)
    guard let expected = test.json["repaired"], !expected.isNull else {
      #expect(repair == nil)
      return
    }
    #expect(repair?.content == expected.description)
  }
}
