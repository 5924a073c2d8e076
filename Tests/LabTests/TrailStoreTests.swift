import AWSServices
import AWSWire
import CloudTrail
import HTTPMessage
import Identity
import JSONTree
import LabTesting
import TestKit
import Testing

@testable import Lab

@Suite struct TrailStoreTests {
  /// Calls of several services, accounts and outcomes, with secrets, policies and time that passes.
  private static let calls = [
    "sts:GetCallerIdentity", "iam:CreateUser?UserName=helper", "iam:CreateUser?UserName=helper",
    "iam:CreateAccessKey?UserName=helper", "iam:ListUsers",
    "iam:CreateLoginProfile?UserName=helper&Password=Abc-1-%22",
    "advance 2", "organizations:ListAccounts",
    "organizations:DescribeAccount?{\"AccountId\":\"100000000004\"}",
    "sts:AssumeRoot?TargetPrincipal=100000000004&TaskPolicyArn.arn=arn:aws:iam::aws:policy/root-task/IAMAuditRootUserCredentials",
    "sts:AssumeRoot?TargetPrincipal=100000000001&TaskPolicyArn.arn=arn:aws:iam::aws:policy/root-task/IAMAuditRootUserCredentials",
    "sts:AssumeRole?RoleArn=arn:aws:iam::100000000004:role/OrganizationAccountAccessRole&RoleSessionName=x",
    "advance 1", "iam:GetUser", "iam:DeleteUser?UserName=nobody", "cloudtrail:LookupEvents", "iam:Nonsense",
  ]

  private func history(_ configuration: LabConfiguration) async throws -> [String] {
    try await TestLab.run(.inProcess, configuration) { lab in
      for _ in 0..<3 {
        for call in Self.calls {
          let words = call.split(separator: " ")
          if words[0] == "advance" {
            try await lab.advance(seconds: try #require(Int(words[1])))
          } else {
            _ = try await lab.answer(to: call)
          }
        }
      }
      var events: [String] = []
      var token: String?
      repeat {
        let next = token.map { #","NextToken":"\#($0)""# } ?? ""
        let page = try JSON.parse(
          try await lab.answer(to: #"cloudtrail:LookupEvents?{"MaxResults":7\#(next)}"#).text)
        events += (page["Events"]?.array ?? []).compactMap { $0["CloudTrailEvent"]?.string }
        token = page["NextToken"]?.string
      } while token != nil
      return events
    }
  }

  @Test("What is written when it is read says what was written at once: same records, ids and order")
  func agree() async throws {
    let recent = try await history(LabConfiguration(clock: .virtual))
    let saved = try await ScratchFolder.with { folder in
      try await history(LabConfiguration(statePath: folder + "/state.db", clock: .virtual))
    }
    #expect(recent.count > 40)
    #expect(recent == saved)
    #expect(Set(recent).count == recent.count)
  }

  private func call(_ number: Int, at second: Int64, agent: String) throws -> RecordedCall {
    let account = try AccountID("100000000001")
    let caller = Caller(
      kind: .root, account: account, arn: "arn:aws:iam::100000000001:root", principalID: account.rawValue,
      accessKeyID: "AKIAEXAMPLE", session: nil,
      identity: TrailIdentity(
        kind: .root, principalID: account.rawValue, arn: "arn:aws:iam::100000000001:root", account: account,
        accessKeyID: "AKIAEXAMPLE"))
    return RecordedCall(
      Handler.Served(response: HTTPResponse(status: 200)), STSHandlers.getCallerIdentity,
      Call(
        caller: caller, moment: Timestamp(seconds: second), region: "us-east-1", requestID: "",
        ids: CallIDs(seed: UInt64(number)),
        sourceAddress: "127.0.0.1", userAgent: agent, host: "lab", delays: .none, settled: nil))
  }

  @Test(
    "The newest calls are kept, in the order of their moments, whatever the order they came in",
    arguments: 1...5)
  func keepsTheNewest(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var calls = RecentCalls(limit: 3000)
    var model: [EventPlace] = []
    for number in 1...9000 {
      // Time stands, goes on, and for calls side by side a little back.
      let second = Int64(number / 50) - (Int.random(in: 0..<10, using: &random) == 0 ? 1 : 0)
      calls.append(try call(number, at: second, agent: "a program with a rather long name \(number / 1000)"))
      model.append(EventPlace(time: second * 1000, number: Int64(number)))
    }
    model.sort { ($0.time, $0.number) > ($1.time, $1.number) }
    let all = calls.newestFirst(from: .min, before: EventPlace(time: .max, number: .max), limit: .max) { _ in
      true
    }
    #expect(all.count >= 3000 && all.count <= 3000 + 2048)
    #expect(all.map(\.place) == Array(model.prefix(all.count)))
    for _ in 0..<200 {
      let place = model[Int.random(in: 0..<2900, using: &random)]
      let (limit, start) = (
        Int.random(in: 0..<120, using: &random), place.time - Int64.random(in: 0..<4000, using: &random)
      )
      let page = calls.newestFirst(from: start, before: place, limit: limit) { $0.userAgent.hasSuffix("8") }
      let expected = model.filter {
        ($0.time, $0.number) < (place.time, place.number) && $0.time >= start
          && (8000..<9000).contains($0.number)
      }
      #expect(page.map(\.place) == Array(expected.prefix(limit)))
    }
    let later = calls.calls(after: 8500, limit: 100)
    #expect(later.map(\.place.number) == Array(8501...8600))
  }
}
