public import CommandLineKit
public import Lab

/// What every lab is started with.
struct LabOptions: ParsableArguments {
  @Option(help: "how many accounts the organization has; the scenario's own number if absent")
  var accounts: Int?

  @Option(help: "the world to start from")
  var scenario = Scenario.acme

  @Option(help: "where ids and secrets come from; the same seed gives the same lab")
  var seed = 1

  @Option(
    help: ArgumentHelp("keep the state in this file; in memory if absent", valueName: "file"),
    completion: .file)
  var state: String?

  @Option(help: "whether the lab's time passes by itself or only when it is advanced")
  var clock = LabClock.Mode.real

  @Option(
    help: ArgumentHelp("hold every answer back so many milliseconds", valueName: "ms"))
  var latency = 0

  @Option(
    help: ArgumentHelp(
      "misbehave: [SERVICE:[OPERATION:]] before throttle=RATE, error=RATE, reset=RATE or latency=MS[..MS], or "
        + "consistency=aws", valueName: "fault"))
  var fault: [String] = []

  func validate() throws {
    _ = try faults()
    if let accounts, !(1...10_000).contains(accounts) {
      throw ValidationError("`--accounts \(accounts)`: a lab has 1 to 10000 accounts")
    }
    guard seed >= 0 else { throw ValidationError("`--seed \(seed)`: a seed is not negative") }
    guard (0...60_000).contains(latency) else {
      throw ValidationError("`--latency \(latency)`: 0 to 60000 milliseconds")
    }
  }

  /// The configuration these options make.
  func configuration(port: Int) -> LabConfiguration {
    LabConfiguration(
      port: port, accounts: accounts, scenario: scenario, seed: UInt64(seed), statePath: state, clock: clock,
      latency: .milliseconds(latency), faults: (try? faults()) ?? [])
  }

  private func faults() throws -> [FaultRule] {
    try fault.map { text in
      do throws(FaultSyntaxError) { return try FaultRule(text) } catch {
        throw ValidationError("`--fault`: \(error)")
      }
    }
  }
}

extension Scenario: ExpressibleByArgument {}
extension LabClock.Mode: ExpressibleByArgument {}
