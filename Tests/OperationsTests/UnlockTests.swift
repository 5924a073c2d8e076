import AWSClient
import AWSServices
import AWSWire
import Identity
import JSONTree
import Lab
import LabTesting
import Synchronization
import TestKit
import Testing

@testable import Operations

@Suite struct UnlockTests {
  private static func analysis(_ subject: PolicySubject, _ resource: String) throws -> ResourceLockAnalysis {
    ResourceLockAnalysis(
      subject: subject, resource: resource, account: PreflightAccount(id: try AccountID("111122223333")),
      moment: TestLab.moment)
  }

  @Test(arguments: try JSON.parse(CaseFiles.bytes("unlock-repairs.json")).array ?? [])
  func repairsKeepWhatIsGood(given: JSON) throws {
    let subject = try #require(given["subject"]?.string.flatMap(PolicySubject.init(rawValue:)))
    let resource = subject == .bucket ? "arn:aws:s3:::b" : "arn:aws:sqs:eu-west-1:111122223333:q"
    let analysis = try Self.analysis(subject, resource)
    let policy = try #require(given["policy"]).description
    let name = given["name"]?.string ?? ""
    #expect(analysis.lock(policy).isLocked == given["locked"]?.bool, "\(name)")
    guard let manner = given["manner"]?.string.flatMap(UnlockRepair.Manner.init(rawValue:)) else { return }
    let repair = UnlockRepairSearch(analysis: analysis).repair(policy, manner: manner)
    guard let expected = given["repaired"] else {
      #expect(repair == nil, "\(name)")
      return
    }
    let found = try #require(repair, "\(name)")
    #expect(try found.policy.map { try JSON.parse($0) } ?? .null == expected, "\(name)")
    if let text = found.policy { #expect(!analysis.lock(text).isLocked, "\(name)") }
  }

  @Test func policiesThatCannotBeReadAreStillDeleted() throws {
    let analysis = try Self.analysis(.bucket, "arn:aws:s3:::b")
    let lock = analysis.lock(#"{"Statement":"?"}"#)
    #expect(lock.isLocked && lock.problem != nil)
    let search = UnlockRepairSearch(analysis: analysis)
    #expect(search.repair(#"{"Statement":"?"}"#, manner: .smallest) == nil)
    #expect(search.repair("?", manner: .delete)?.policy == nil)
  }

  private static let locking =
    #"{"Version":"2012-10-17","Statement":[{"Sid":"No","Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"#
    + #"["arn:aws:s3:::b-0001","arn:aws:s3:::b-0001/*"]}]}"#

  /// A lab with so many buckets in shop-prod, of which the first is locked.
  private func withBuckets(
    _ count: Int, _ body: (TestLab, AWSClient, RootAccess, Account) async throws -> Void
  ) async throws {
    try await TestLab.run(.inProcess) { lab in
      _ = try await lab.client.call(IAM.EnableOrganizationsRootSessions.self, .init())
      let role = lab.client.as(try await lab.role("OrganizationAccountAccessRole", in: "100000000004"))
      for number in 1...count {
        var input = S3.CreateBucket.Input()
        let digits = String(number)
        input.bucket = "b-" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
        _ = try await role.call(S3.CreateBucket.self, input)
      }
      var input = S3.PutBucketPolicy.Input()
      input.bucket = "b-0001"
      input.policy = Self.locking
      _ = try await role.call(S3.PutBucketPolicy.self, input)
      let access = try await RootAccess.prepare(lab.client, try .rehearsal("unlock bucket"))
      try await body(lab, role, access, try await access.member("shop-prod"))
    }
  }

  /// What somebody else does between the showing and the change is not overwritten.
  @Test func aPolicyThatChangedMeanwhileIsLeftAlone() async throws {
    try await withBuckets(1) { lab, _, access, account in
      let unlock = try await PolicyUnlock.bucket("b-0001", in: account, access)
      let shown = try #require(try await unlock.policy())
      let other = lab.client.as(try await lab.rootSession(in: "100000000004", for: "S3UnlockBucketPolicy"))
      var input = S3.PutBucketPolicy.Input()
      input.bucket = "b-0001"
      input.policy = shown.replacing(#""Sid":"No""#, with: #""Sid":"Another""#)
      _ = try await other.call(S3.PutBucketPolicy.self, input)
      let error = await #expect(throws: RootAccessError.self) {
        try await unlock.change(to: nil, from: shown)
      }
      #expect(error?.description.contains("not the one that was shown") == true)
      #expect(try await unlock.policy()?.contains("Another") == true)
      // No change was tried, and the ledger says so.
      #expect(try access.ledger.ledger.entries().filter { $0.event.step != nil }.isEmpty)
    }
  }

  /// Weakness 10 of a peer: it reads one page, of one Region.
  @Test func weakness10BucketsAreFoundBehindTheFirstPage() async throws {
    try await withBuckets(1_010) { _, _, access, account in
      let unlock = try await PolicyUnlock.bucket("b-1005", in: account, access)
      #expect(unlock.target.arn == "arn:aws:s3:::b-1005")
      #expect(try await unlock.policy() == nil)
    }
  }

  /// A queue shows a change after a minute, for which `unlock` waits; the lab's time passes by the waits alone.
  @Test func aChangeOfAQueueIsWaitedFor() async throws {
    let faults = [try FaultRule("consistency=aws")]
    try await TestLab.run(.inProcess, LabConfiguration(clock: .virtual, faults: faults)) { lab in
      _ = try await lab.client.call(IAM.EnableOrganizationsRootSessions.self, .init())
      try await lab.advance(seconds: 60)
      let (client, clock) = lab.patientClient(attempts: 3)
      let access = try await RootAccess.prepare(client.in("eu-west-1"), try .rehearsal("unlock queue"))
      let unlock = try await PolicyUnlock.queue(
        "payments-settlement", in: try await access.member("payments-prod"), access)
      #expect(unlock.target.region == "eu-west-1")
      let shown = try #require(try await unlock.policy())
      let repair = try #require(unlock.repair(shown, manner: .smallest)?.policy)
      let waited = Mutex<[Int]>([])
      let before = clock.uptime
      try await unlock.change(to: repair, from: shown) { seconds, _ in waited.withLock { $0.append(seconds) }
      }
      #expect(clock.uptime - before == .seconds(60))
      #expect(waited.withLock { $0 } == Array(stride(from: 5, through: 60, by: 5)))
      #expect(try await unlock.policy() == repair)
      #expect(!unlock.lock(repair).isLocked)
    }
  }

  @Test func aChangeThatNeverShowsIsNotCalledDone() async throws {
    let policy = #"{"Version":"2012-10-17","Statement":[]}"#
    let organization = WireOrganization { call, _, _ in
      switch call {
      case "ListQueues":
        WireAnswers.json(#"{"QueueUrls":["https://sqs.eu-west-1.amazonaws.com/222222222222/q"]}"#)
      case "GetQueueAttributes":
        WireAnswers.json(
          #"{"Attributes":{"QueueArn":"arn:aws:sqs:eu-west-1:222222222222:q","Policy":"{\"Statement\":[]}"}}"#
        )
      case "SetQueueAttributes": WireAnswers.json("{}")
      default: nil
      }
    }
    let access = try await RootAccess.prepare(organization.client(), try .rehearsal("unlock queue"))
    let unlock = try await PolicyUnlock.queue("q", in: try await access.member("222222222222"), access)
    let shown = try await unlock.policy()
    let error = await #expect(throws: RootAccessError.self) {
      try await unlock.change(to: policy.replacing("[]", with: #"[{"Effect":"Deny"}]"#), from: shown)
    }
    #expect(error?.description.contains("does not show after 90 seconds") == true)
    #expect(organization.calls.count { $0.hasPrefix("SetQueueAttributes") } == 1)
  }

  @Test(arguments: [
    ("https://sqs.eu-west-1.amazonaws.com/111122223333/orders", "orders"),
    ("https://eu-west-1.queue.amazonaws.com/111122223333/orders.fifo", "orders.fifo"),
    ("arn:aws:sqs:eu-west-1:111122223333:orders", "orders"), ("orders", "orders"),
  ])
  func queuesAreNamedInManyWays(text: String, name: String) throws {
    #expect(try QueueName(text, account: AccountID("111122223333")).name == name)
    if text != name {
      #expect(throws: RootAccessError.self) { try QueueName(text, account: AccountID("444455556666")) }
    }
  }

  @Test(arguments: ["arn:aws:s3:::b", "https://sqs.eu-west-1.amazonaws.com/", "arn:x"])
  func whatNamesNoQueueIsRefused(text: String) throws {
    #expect(throws: RootAccessError.self) { try QueueName(text, account: AccountID("111122223333")) }
  }
}
