import AWSClient
import AWSWire
import Cryptography
import HTTPMessage
import Identity
import Synchronization
import Testing

@testable import Operations

@Suite struct PasswordRecoveryTests {
  private func profile(_ call: String) -> HTTPResponse {
    WireAnswers.xml(
      call, "<LoginProfile><CreateDate>2026-11-01T00:00:00Z</CreateDate></LoginProfile>")
  }

  /// AWS answers so many deletions with a wish for patience; counts them, and the waits between.
  private func close(refusals: Int) async throws -> (
    result: Result<PasswordRecovery.Result, RootAccessError>, deletions: Int, waits: [Duration], LedgerRun
  ) {
    let left = Mutex(refusals)
    let isThere = Mutex(true)
    let organization = WireOrganization { call, _, _ in
      switch call {
      case "GetLoginProfile" where isThere.withLock({ $0 }): return profile(call)
      case "DeleteLoginProfile":
        let isRefused = left.withLock { left in
          defer { left -= 1 }
          return left > 0
        }
        guard !isRefused else {
          return WireAnswers.error("EntityTemporarilyUnmodifiable", "try again later", status: 409)
        }
        isThere.withLock { $0 = false }
        return WireAnswers.xml(call, "")
      default: return nil
      }
    }
    let clock = TravellingClock(start: FixedClock().now)
    var configuration = organization.client().configuration
    configuration.clock = clock
    let run = try LedgerRun.rehearsal("recover close")
    let access = try await RootAccess.prepare(AWSClient(configuration), run)
    let account = try await access.member("222222222222")
    let result: Result<PasswordRecovery.Result, RootAccessError>
    do throws(RootAccessError) {
      result = .success(try await PasswordRecovery(access).close(account))
    } catch {
      result = .failure(error)
    }
    return (result, organization.calls.count { $0.hasPrefix("DeleteLoginProfile ") }, clock.waits, run)
  }

  @Test func whatAWSCannotDeleteForTheMomentIsTriedAgain() async throws {
    let (result, deletions, waits, run) = try await close(refusals: 2)
    #expect(try result.get() == .closed)
    #expect(deletions == 3 && waits == [.seconds(20), .seconds(20)])
    let outcome = try #require(try run.ledger.entries().last { $0.event.kind == .outcome })
    #expect(outcome.event.outcome == .succeeded && outcome.event.detail?.contains("is closed") == true)
    #expect(try run.ledger.verification().openIntents.isEmpty)
  }

  @Test func aPolicyThatDoesNotAllowIsToldFromOneThatDenies() async throws {
    for (words, next) in [
      (
        "because no service control policy allows the iam:GetLoginProfile action",
        "attach FullAWSAccess again"
      ),
      ("with an explicit deny in a service control policy", "except root sessions in that policy"),
    ] {
      let organization = WireOrganization { call, _, _ in
        call == "GetLoginProfile"
          ? WireAnswers.error(
            "AccessDenied",
            "User: arn:aws:iam::222222222222:root is not authorized to perform: iam:GetLoginProfile \(words)")
          : nil
      }
      let access = try await RootAccess.prepare(organization.client(), try .rehearsal("recover"))
      let account = try await access.member("222222222222")
      let error = await #expect(throws: RootAccessError.self) {
        try await PasswordRecovery(access).open(account)
      }
      #expect(error?.description.contains(next) == true)
    }
  }

  @Test func patienceEnds() async throws {
    let (result, deletions, waits, run) = try await close(refusals: .max)
    #expect(throws: RootAccessError.self) { try result.get() }
    #expect(deletions == 5 && waits.count == 4)
    let outcome = try #require(try run.ledger.entries().last { $0.event.kind == .outcome })
    #expect(outcome.event.outcome == .failed)
    #expect(outcome.event.detail?.contains("EntityTemporarilyUnmodifiable") == true)
  }

  @Test func whatIsGoneAlreadyIsAsGood() async throws {
    let organization = WireOrganization()
    let access = try await RootAccess.prepare(organization.client(), try .rehearsal("recover close"))
    let account = try await access.member("222222222222")
    #expect(try await PasswordRecovery(access).close(account) == .wasClosed)
    #expect(!organization.calls.contains { $0.hasPrefix("DeleteLoginProfile") })
  }

  /// Somebody else opened it between the look and the call.
  @Test func whoOpensItAtTheSameTimeIsNotAFailure() async throws {
    let isThere = Mutex(false)
    let organization = WireOrganization { call, _, _ in
      switch call {
      case "GetLoginProfile" where isThere.withLock({ $0 }): return profile(call)
      case "CreateLoginProfile":
        isThere.withLock { $0 = true }
        return WireAnswers.error("EntityAlreadyExists", "Login Profile for account exists", status: 409)
      default: return nil
      }
    }
    let access = try await RootAccess.prepare(organization.client(), try .rehearsal("recover"))
    let account = try await access.member("222222222222")
    let result = try await PasswordRecovery(access).open(account)
    #expect(result == .wasOpen(try Timestamp(iso8601: "2026-11-01T00:00:00Z")))
  }
}
