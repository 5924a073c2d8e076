public import AWSWire
internal import Identity

/// Keeps what a provider gave, and asks it again before that expires; many callers share one question.
public actor CredentialsCache: CredentialsProvider {
  /// How long before the end new credentials are asked for, at the most.
  public static let earliestRenewal: Duration = .seconds(15 * 60)
  /// How long before the end old credentials are no longer given out, at the most.
  public static let latestRenewal: Duration = .seconds(60)
  /// How long nothing is asked after a failure while the old credentials are still good.
  static let pauseAfterFailure: Duration = .seconds(30)

  private struct Entry {
    let credentials: ExpiringCredentials
    let renewAt: Timestamp?
    let uselessAt: Timestamp?
  }

  private let provider: any CredentialsProvider
  private let clock: any ClientClock
  private var entry: Entry?
  private var failedAt: Timestamp?
  /// What was refused though it was to be good, and what the provider said when it was asked for that.
  private var refusal: (credentials: Credentials, at: Timestamp, error: CredentialsError?)?
  private var question: Task<Result<ExpiringCredentials, CredentialsError>, Never>?

  /// Wraps a provider.
  public init(_ provider: any CredentialsProvider, clock: any ClientClock = SystemClock()) {
    self.provider = provider
    self.clock = clock
  }

  /// Credentials that are good for a while.
  ///
  /// - Throws: What the provider says, unless the credentials at hand are still good.
  public func credentials() async throws(CredentialsError) -> ExpiringCredentials {
    if let entry, isFresh(entry) { return entry.credentials }
    switch await answer() {
    case .success(let credentials): return credentials
    case .failure(let error):
      if let entry, let end = entry.uselessAt, clock.now < end, error.code != .cancelled {
        return entry.credentials
      }
      throw error
    }
  }

  /// Others in place of refused ones, also where these were to be good for longer: a session can be ended, and a file of
  /// credentials be written anew.
  ///
  /// The provider is asked once in a while only, however many requests are refused.
  public func credentials(
    insteadOf refused: Credentials
  ) async throws(CredentialsError) -> ExpiringCredentials? {
    // What was asked before may bring what was refused.
    if let question { _ = await question.value }
    if let entry, entry.credentials.credentials != refused, isFresh(entry) { return entry.credentials }
    if let refusal, refusal.credentials == refused, clock.now < refusal.at + Self.pauseAfterFailure {
      if let error = refusal.error { throw error }
      return nil
    }
    switch await answer() {
    case .success(let found):
      guard found.credentials == refused else { return found }
      refusal = (refused, clock.now, nil)
      return nil
    case .failure(let error):
      if error.code != .cancelled { refusal = (refused, clock.now, error) }
      throw error
    }
  }

  private func isFresh(_ entry: Entry) -> Bool {
    guard let renewAt = entry.renewAt, let uselessAt = entry.uselessAt else { return true }
    let now = clock.now
    if now < renewAt { return true }
    guard let failedAt, now < uselessAt else { return false }
    return now < failedAt + Self.pauseAfterFailure
  }

  /// The question is a task of its own, because one caller's cancellation must not fail the others.
  private func answer() async -> Result<ExpiringCredentials, CredentialsError> {
    if let question { return await question.value }
    let provider = provider
    // The answer is kept before anybody has it: who has it may be refused with it, and ask again, at once.
    let asked = Task { () -> Result<ExpiringCredentials, CredentialsError> in
      defer { question = nil }
      do throws(CredentialsError) {
        let found = try await provider.credentials()
        keep(found)
        return .success(found)
      } catch {
        failedAt = clock.now
        return .failure(error)
      }
    }
    question = asked
    return await asked.value
  }

  /// Short sessions are renewed in the last third of their time, so that not every request renews them.
  private func keep(_ credentials: ExpiringCredentials) {
    failedAt = nil
    guard let end = credentials.expiration else {
      entry = Entry(credentials: credentials, renewAt: nil, uselessAt: nil)
      return
    }
    let lifetime = max(end - clock.now, .zero)
    entry = Entry(
      credentials: credentials, renewAt: end - min(Self.earliestRenewal, lifetime / 3),
      uselessAt: end - min(Self.latestRenewal, lifetime / 10))
  }
}
