import AWSClient
import AWSServices
import AWSWire
import LabTesting
import Synchronization

/// Gives sessions of the lab's administrator that are good for a quarter of an hour, and does not say for how long.
final class LabSessions: CredentialsProvider {
  private struct State {
    var session: Credentials?
    var renews: Bool
    var count = 0
  }

  private let lab: TestLab
  private let state: Mutex<State>

  /// Gives the same session again and again unless it renews them.
  init(_ lab: TestLab, renews: Bool) {
    self.lab = lab
    state = Mutex(State(renews: renews))
  }

  /// How many sessions were made.
  var count: Int { state.withLock { $0.count } }

  func renews(_ renews: Bool) { state.withLock { $0.renews = renews } }

  func credentials() async throws(CredentialsError) -> ExpiringCredentials {
    let known = state.withLock { $0.renews ? nil : $0.session }
    if let known { return ExpiringCredentials(known, source: "lab") }
    var input = STS.GetSessionToken.Input()
    input.durationSeconds = 900
    let answer: STS.SessionCredentials?
    do {
      answer = try await lab.client.call(STS.GetSessionToken.self, input).credentials
    } catch {
      throw CredentialsError(.refused, provider: "lab", "\(error)")
    }
    guard let answer else { throw CredentialsError(.refused, provider: "lab", "no credentials") }
    let session = Credentials(
      accessKeyID: answer.accessKeyId, secretAccessKey: answer.secretAccessKey,
      sessionToken: answer.sessionToken)
    state.withLock { state in
      state.session = session
      state.count += 1
    }
    return ExpiringCredentials(session, source: "lab")
  }
}
