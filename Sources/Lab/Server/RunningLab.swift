public import AWSWire
import HTTPServer
public import Identity

/// A lab that listens on the loopback address until it is stopped.
public final class RunningLab: Sendable {
  /// Where its services are, such as `http://127.0.0.1:4566`.
  public let endpoint: String
  /// The keys of the administrator in the management account.
  public let administrator: Credentials
  /// The management account.
  public let managementAccount: AccountID
  /// How many accounts there are.
  public let accountCount: Int
  private let lab: Lab
  private let server: HTTPServer

  /// Builds the world, or reads it from its file, and starts to listen.
  ///
  /// - Parameters:
  ///   - realTime: The real time, by which signatures are judged.
  ///   - problems: Is told what goes wrong beside any request.
  /// - Throws: What keeps the state file from being read or the port from being opened.
  public init(
    _ configuration: LabConfiguration, realTime: @escaping @Sendable () -> Timestamp,
    problems: @escaping @Sendable (String) -> Void
  ) throws {
    let clock = LabClock(configuration.clock, realTime: realTime)
    let lab = try Lab(
      stateFile: configuration.statePath, clock: clock,
      fresh: {
        configuration.scenario.world(
          accounts: configuration.accounts ?? configuration.scenario.accounts, seed: configuration.seed,
          now: clock.now)
      },
      problems: problems)
    guard let found = lab.read({ $0.administrator }) else { throw LabError.noAdministrator }
    self.lab = lab
    administrator = found.credentials
    managementAccount = found.account
    accountCount = lab.read { $0.accounts.count }
    server = try HTTPServer(
      configuration: HTTPServer.Configuration(port: configuration.port),
      responder: LabResponder(lab: lab, latency: configuration.latency))
    endpoint = "http://127.0.0.1:\(server.port)"
  }

  /// Stops to listen and writes what is still in memory.
  public func stop() async throws {
    await server.finish()
    try lab.flush()
  }
}

/// Why a lab could not be started.
public enum LabError: Error, CustomStringConvertible {
  /// The saved world has nobody whose keys could be given out.
  case noAdministrator

  /// One line for the reader.
  public var description: String {
    "the saved state has no user `admin` with an active key in the management account; start without it"
  }
}

extension World {
  /// The user `admin` of the management account, by an active key.
  var administrator: (account: AccountID, credentials: Credentials)? {
    guard let id = organization?.managementAccount ?? accounts.keys.min(),
      let key = self[id]?.users["admin"]?.accessKeys.first(where: { $0.isActive })
    else { return nil }
    return (id, Credentials(accessKeyID: key.id, secretAccessKey: key.secret))
  }
}
