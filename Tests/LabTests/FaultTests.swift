import AWSClient
import AWSServices
import AWSWire
import HTTPMessage
import Identity
import JSONTree
import LabTesting
import TestKit
import Testing

@testable import Lab

@Suite struct FaultTests {
  @Test("Faults are read or refused", arguments: try CaseFiles.rows("faults.tsv"))
  func syntax(row: [String]) {
    let rule = try? FaultRule(row[0])
    #expect((rule == nil ? "no" : "yes") == row[1])
    #expect(rule?.description ?? row[0] == row[0])
  }

  private func configuration(_ faults: String..., seed: UInt64 = 1) throws -> LabConfiguration {
    LabConfiguration(seed: seed, clock: .virtual, faults: try faults.map { try FaultRule($0) })
  }

  private func codes(_ lab: TestLab, _ count: Int) async -> [String] {
    var codes: [String] = []
    var configuration = lab.client.configuration
    configuration.retries = RetryPolicy(maximumAttempts: 1, limitsRate: false)
    let client = AWSClient(configuration)
    for _ in 0..<count {
      do throws(ClientError) {
        _ = try await client.call(IAM.ListUsers.self, .init())
        codes.append("ok")
      } catch {
        codes.append(error.code ?? "no answer")
      }
    }
    return codes
  }

  @Test("The same seed brings the same faults, another one others")
  func repeats() async throws {
    var runs: [[String]] = []
    for seed in [7, 7, 8] as [UInt64] {
      let given = try configuration("iam:throttle=0.3", "iam:error=0.2", "iam:reset=0.1", seed: seed)
      runs.append(try await TestLab.run(.inProcess, given) { await codes($0, 120) })
    }
    #expect(runs[0] == runs[1])
    #expect(runs[0] != runs[2])
    let counts = Dictionary(grouping: runs[0]) { $0 }.mapValues(\.count)
    // 120 × 0.3, then 0.2 of the rest, then 0.1 of that; four standard deviations either way.
    #expect((16...56).contains(counts["Throttling"] ?? 0))
    #expect((2...32).contains((counts["ServiceFailure"] ?? 0) + (counts["ServiceUnavailable"] ?? 0)))
    #expect((0...17).contains(counts["no answer"] ?? 0))
  }

  @Test("Rules reach the service and operation they name, and no other")
  func scopes() async throws {
    try await TestLab.run(.inProcess, try configuration("iam:ListUsers:throttle=1")) { lab in
      #expect(await codes(lab, 3) == ["Throttling", "Throttling", "Throttling"])
      _ = try await lab.client.call(IAM.ListRoles.self, .init())
      _ = try await lab.client.call(STS.GetCallerIdentity.self, .init())
    }
  }

  @Test("A reset comes before the work or after it; a socket ends without an answer")
  func resets() async throws {
    try await TestLab.run(.socket, try configuration("iam:CreateUser:reset=1")) { lab in
      for number in 1...20 {
        var input = IAM.CreateUser.Input()
        input.userName = "user-\(number)"
        let error = await #expect(throws: ClientError.self) {
          _ = try await lab.client.call(IAM.CreateUser.self, input)
        }
        #expect(error?.serviceError == nil)
      }
      let made = try await lab.client.call(IAM.ListUsers.self, .init()).users.count {
        $0.userName?.hasPrefix("user-") == true
      }
      #expect((1...19).contains(made))
    }
  }

  @Test("Errors after the work leave the work done")
  func lateErrors() async throws {
    try await TestLab.run(.inProcess, try configuration("iam:CreateUser:error=1")) { lab in
      for number in 1...30 {
        var input = IAM.CreateUser.Input()
        input.userName = "user-\(number)"
        await #expect(throws: ClientError.self) { _ = try await lab.client.call(IAM.CreateUser.self, input) }
      }
      let made = try await lab.client.call(IAM.ListUsers.self, .init()).users.count {
        $0.userName?.hasPrefix("user-") == true
      }
      #expect((1...29).contains(made))
    }
  }

  @Test("Every service asks for fewer requests in its own words")
  func words() async throws {
    try await TestLab.run(.inProcess, try configuration("throttle=1")) { lab in
      func code<O: AWSWire.Operation>(_ operation: O.Type) async -> String? {
        do throws(ClientError) {
          _ = try await lab.client.call(operation, O.Input())
          return nil
        } catch { return error.code }
      }
      #expect(await code(STS.GetCallerIdentity.self) == "Throttling")
      #expect(await code(Organizations.ListAccounts.self) == "TooManyRequestsException")
      #expect(await code(CloudTrail.LookupEvents.self) == "ThrottlingException")
      #expect(await code(S3.ListBuckets.self) == "SlowDown")
      #expect(await code(SQS.ListQueues.self) == "RequestThrottled")
      #expect(await code(AccountManagement.ListRegions.self) == "TooManyRequestsException")
    }
  }

  @Test("Faults are set and taken back while the lab runs, and what they did is counted")
  func control() async throws {
    try await TestLab.run(.inProcess) { lab in
      #expect(await codes(lab, 1) == ["ok"])
      var answer = try await lab.control(.post, "faults", body: ["faults": ["iam:throttle=1"]])
      #expect(answer["faults"] == ["iam:throttle=1"])
      #expect(await codes(lab, 2) == ["Throttling", "Throttling"])
      answer = try await lab.control(.post, "faults", body: ["faults": []])
      #expect(answer["injected"]?["throttled"] == 2)
      #expect(await codes(lab, 1) == ["ok"])
      answer = try await lab.control(.post, "faults", body: ["faults": ["chaos=1"]])
      #expect(answer["error"]?.string?.contains("`chaos=1`") == true)
    }
  }

  @Test("A client with retries gets through a lab that fails half of the time")
  func retries() async throws {
    try await TestLab.run(.inProcess, try configuration("iam:throttle=0.4", "iam:error=0.1")) { lab in
      var configuration = lab.client.configuration
      configuration.retries = RetryPolicy(maximumAttempts: 20)
      let client = AWSClient(configuration)
      for _ in 0..<20 { _ = try await client.call(IAM.ListUsers.self, .init()) }
    }
  }
}

@Suite struct ConsistencyTests {
  private func lab(_ test: (TestLab) async throws -> Void) async throws {
    try await TestLab.run(
      .inProcess, LabConfiguration(clock: .virtual, faults: [try FaultRule("consistency=aws")]), test)
  }

  @Test("A new key is unknown for ten seconds")
  func keys() async throws {
    try await lab { lab in
      let key = try await lab.client.call(IAM.CreateAccessKey.self, .init()).accessKey
      let client = lab.client.as(
        Credentials(accessKeyID: key.accessKeyId, secretAccessKey: key.secretAccessKey))
      let error = await #expect(throws: ClientError.self) {
        _ = try await client.call(STS.GetCallerIdentity.self, .init())
      }
      #expect(error?.code == "InvalidClientTokenId")
      try await lab.advance(seconds: 11)
      _ = try await client.call(STS.GetCallerIdentity.self, .init())
    }
  }

  @Test("Changed features are read at once, and decided by ten seconds later")
  func features() async throws {
    try await lab { lab in
      let answer = try await lab.client.call(IAM.EnableOrganizationsRootSessions.self, .init())
      #expect(answer.enabledFeatures?.count == 2)
      let early = await #expect(throws: ClientError.self) {
        _ = try await lab.rootSession(in: "100000000004", for: "S3UnlockBucketPolicy")
      }
      #expect(early?.serviceError?.message?.hasPrefix("Root sessions feature is not enabled") == true)
      try await lab.advance(seconds: 11)
      _ = try await lab.rootSession(in: "100000000004", for: "S3UnlockBucketPolicy")
    }
  }

  @Test("The end of trust is felt after two minutes; a removed delegate gets in once more between")
  func removals() async throws {
    try await lab { lab in
      let delegate = lab.client.as(
        try await lab.role("OrganizationAccountAccessRole", in: "100000000002"))
      func tries(_ client: AWSClient) async -> Bool {
        (try? await lab.rootSession(in: "100000000004", for: "IAMAuditRootUserCredentials", by: client))
          != nil
      }
      #expect(await tries(delegate))
      var removal = Organizations.DeregisterDelegatedAdministrator.Input()
      removal.accountId = "100000000002"
      removal.servicePrincipal = "iam.amazonaws.com"
      _ = try await lab.client.call(Organizations.DeregisterDelegatedAdministrator.self, removal)
      #expect(await !tries(delegate))
      try await lab.advance(seconds: 15)
      #expect(await tries(delegate))
      try await lab.advance(seconds: 45)
      #expect(await !tries(delegate))
      var end = Organizations.DisableAWSServiceAccess.Input()
      end.servicePrincipal = "iam.amazonaws.com"
      _ = try await lab.client.call(Organizations.DisableAWSServiceAccess.self, end)
      #expect(await tries(lab.client))
      try await lab.advance(seconds: 60)
      #expect(await tries(lab.client))
      try await lab.advance(seconds: 120)
      #expect(await !tries(lab.client))
    }
  }

  @Test("A queue's attributes hold after a minute")
  func queues() async throws {
    try await lab { lab in
      var creation = SQS.CreateQueue.Input()
      creation.queueName = "q"
      let url = try #require(try await lab.client.call(SQS.CreateQueue.self, creation).queueUrl)
      var change = SQS.SetQueueAttributes.Input()
      change.queueUrl = url
      change.attributes = ["VisibilityTimeout": "77"]
      _ = try await lab.client.call(SQS.SetQueueAttributes.self, change)
      var question = SQS.GetQueueAttributes.Input()
      question.queueUrl = url
      question.attributeNames = ["VisibilityTimeout"]
      #expect(
        try await lab.client.call(SQS.GetQueueAttributes.self, question).attributes?["VisibilityTimeout"]
          == "30")
      try await lab.advance(seconds: 60)
      #expect(
        try await lab.client.call(SQS.GetQueueAttributes.self, question).attributes?["VisibilityTimeout"]
          == "77")
    }
  }
}
