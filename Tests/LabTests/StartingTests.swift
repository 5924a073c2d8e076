import AWSWire
import Cryptography
import HTTPMessage
import Identity
import Lab
import LabTesting
import TestKit
import Testing

/// How a lab comes about: from a seed, in its size, and from its file.
@Suite struct StartingTests {
  private func sample(_ configuration: LabConfiguration) async throws -> [String] {
    try await TestLab.run(.inProcess, configuration) { lab in
      var seen = [lab.instance.administrator.accessKeyID]
      for call in ["organizations:ListRoots", "iam:CreateUser?UserName=x", "iam:CreateAccessKey?UserName=x"] {
        seen.append(try await lab.answer(to: call).text)
      }
      return seen + [
        try await lab.rootSession(in: "100000000004", for: "IAMAuditRootUserCredentials").accessKeyID
      ]
    }
  }

  @Test("The same seed gives the same lab, and another gives another")
  func followsItsSeed() async throws {
    let first = try await sample(LabConfiguration(seed: 7, clock: .virtual))
    #expect(try await sample(LabConfiguration(seed: 7, clock: .virtual)) == first)
    let other = try await sample(LabConfiguration(seed: 8, clock: .virtual))
    for (left, right) in zip(first, other) { #expect(left != right) }
  }

  @Test("What happened is still there after a restart", arguments: TestLab.Connection.allCases)
  func survivesARestart(connection: TestLab.Connection) async throws {
    try await ScratchFolder.with { folder in
      let configuration = LabConfiguration(statePath: "\(folder)/lab.db", clock: .virtual)
      let (administrator, session) = try await TestLab.run(connection, configuration) { lab in
        _ = try await lab.answer(to: "iam:CreateUser?UserName=lasting")
        _ = try await lab.answer(to: "iam:EnableOrganizationsRootSessions")
        let session = try await lab.rootSession(in: "100000000004", for: "IAMDeleteRootUserCredentials")
        let deletion = try #require(RawCall("iam:DeleteLoginProfile"))
        #expect(try await lab.answer(to: deletion, by: session).response.status == 200)
        return (lab.instance.administrator, session)
      }
      var keys: Set<String> = [session.accessKeyID]
      var requests: Set<String> = []
      for _ in 0..<2 {
        try await TestLab.run(connection, configuration) { lab in
          #expect(lab.instance.administrator == administrator)
          #expect(try await lab.answer(to: "iam:GetUser?UserName=lasting").response.status == 200)
          #expect(try await lab.answer(to: "iam:ListOrganizationsFeatures").text.contains("RootSessions"))
          let profile = try await lab.answer(to: try #require(RawCall("iam:GetLoginProfile")), by: session)
          #expect(profile.code == "NoSuchEntity", "\(profile.text)")
          let trail = try await lab.answer(to: "cloudtrail:LookupEvents").text
          #expect(trail.contains(session.accessKeyID))
          let identity = try await lab.answer(to: "sts:GetCallerIdentity")
          requests.insert(try #require(identity.between("<RequestId>", "</RequestId>")))
          keys.insert(
            try await lab.rootSession(in: "100000000004", for: "IAMAuditRootUserCredentials").accessKeyID)
        }
      }
      #expect(keys.count == 3, "ids must not come again after a restart")
      #expect(requests.count == 2, "ids must not come again after a restart")
    }
  }

  @Test func isReadyWithTenThousandAccounts() async throws {
    let configuration = LabConfiguration(accounts: 10_000, clock: .virtual)
    try await TestLab.run(.socket, configuration) { lab in
      #expect(lab.instance.accountCount == 10_000)
      let page = try await lab.answer(to: "organizations:ListAccounts")
      #expect(page.text.contains("NextToken"))
    }
  }

  @Test(
    "A file that is no lab's state is refused with its path", arguments: ["not a database, but long enough"])
  func refusesABrokenFile(content: String) async throws {
    try await ScratchFolder.with { folder in
      let path = "\(folder)/lab.db"
      try CaseFiles.write(String(repeating: content, count: 100), to: path)
      let error = await #expect(throws: (any Error).self) {
        try await TestLab.run(.inProcess, LabConfiguration(statePath: path)) { _ in }
      }
      let text = error.map { "\($0)" } ?? ""
      #expect(text.contains(path), "\(text)")
      #expect(!text.contains("\n"))
    }
  }
}
