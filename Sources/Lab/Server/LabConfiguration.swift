/// How a lab is started.
public struct LabConfiguration: Sendable {
  /// The port on the loopback address; 0 for a free one.
  public var port: Int
  /// How many accounts there shall be; nil for the scenario's own number.
  public var accounts: Int?
  /// The world to start from.
  public var scenario: Scenario
  /// Where ids and secrets come from; the same seed gives the same lab.
  public var seed: UInt64
  /// The file that keeps the state; nil keeps it in memory.
  public var statePath: String?
  /// How the lab's time passes.
  public var clock: LabClock.Mode
  /// How long every answer is held back, for rehearsals of slow networks.
  public var latency: Duration
  /// What goes wrong on purpose; the seed also decides when.
  public var faults: [FaultRule]
  /// For how many seconds a connection may stand still, within a request and between two; 20, as for AWS.
  public var idleTimeoutSeconds: Int

  /// Sets everything; by default a lab of twelve accounts in memory on a free port.
  public init(
    port: Int = 0, accounts: Int? = nil, scenario: Scenario = .acme, seed: UInt64 = 1,
    statePath: String? = nil,
    clock: LabClock.Mode = .real, latency: Duration = .zero, faults: [FaultRule] = [],
    idleTimeoutSeconds: Int = 20
  ) {
    self.port = port
    self.accounts = accounts
    self.scenario = scenario
    self.seed = seed
    self.statePath = statePath
    self.clock = clock
    self.latency = latency
    self.faults = faults
    self.idleTimeoutSeconds = idleTimeoutSeconds
  }
}
