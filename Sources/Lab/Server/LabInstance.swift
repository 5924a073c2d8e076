public import AWSWire
public import HTTPMessage
import HTTPServer
import HostSystem
public import Identity
import Synchronization

/// A lab without a socket: requests are handed in, responses come out.
public final class LabInstance: Sendable {
  /// The keys of the administrator in the management account.
  public let administrator: Credentials
  /// The management account.
  public let managementAccount: AccountID
  /// How many accounts there are.
  public let accountCount: Int
  let responder: LabResponder
  private let lab: Lab

  /// Builds the world, or reads it from its file.
  ///
  /// - Parameters:
  ///   - realTime: The real time, by which signatures are judged.
  ///   - problems: Is told what goes wrong beside any request.
  /// - Throws: What keeps the state file from being read.
  public init(
    _ configuration: LabConfiguration, realTime: @escaping @Sendable () -> Timestamp,
    problems: @escaping @Sendable (String) -> Void
  ) throws {
    let clock = LabClock(configuration.clock, realTime: realTime)
    lab = try Lab(
      stateFile: configuration.statePath, clock: clock,
      faults: FaultInjector(configuration.faults, seed: configuration.seed),
      fresh: {
        configuration.scenario.world(
          accounts: configuration.accounts ?? configuration.scenario.accounts, seed: configuration.seed,
          now: clock.now)
      },
      problems: problems)
    guard let found = lab.read({ $0.administrator }) else { throw LabError.noAdministrator }
    administrator = found.credentials
    managementAccount = found.account
    accountCount = lab.read { $0.accounts.count }
    responder = LabResponder(lab: lab, latency: configuration.latency)
  }

  /// Answers one request as the server would; nil where it would reset the connection.
  public func respond(to request: HTTPRequest) async -> HTTPResponse? {
    switch responder.reply(to: request) {
    case .reset: nil
    case .now(let response): response
    case .later(let answer): await answer()
    }
  }

  /// Lets those who wait for something to happen have their answers.
  func close() {
    lab.isClosing.store(true, ordering: .relaxed)
    lab.calls.ring()
  }

  /// Answers one request without waiting; nil where the server would wait, or reset the connection.
  public func respondAtOnce(to request: HTTPRequest) -> HTTPResponse? {
    guard case .now(let response) = responder.reply(to: request) else { return nil }
    return response
  }
}
