import CommandLineKit
import HostSystem
import Identity
import Operations

/// Runs a command in a session, and tells how much time is left.
struct SessionProgram {
  let session: RootSession
  let account: Account
  let seconds: Int
  let command: [String]
  let console: Console

  /// The moments before the end at which a line is written, in seconds.
  private static let warnings = [300, 60, 0]

  /// Runs it to its end, and gives its status.
  func run(_ environment: [String: String]) async throws -> Int32 {
    let end = ContinuousClock.now + .seconds(seconds)
    console.note(
      "root session in \(name) for \(session.task.rawValue)"
        + (session.expiration.map { ", until \($0.iso8601)" } ?? "") + ", ledger entry \(session.intent)")
    let clock = Task { await countDown(to: end) }
    defer { clock.cancel() }
    let program = Program(command, environment: SessionEnvironment.of(session, in: environment))
    do {
      let status = try await program.run(forwarding: await Interruption.all()).status
      clock.cancel()
      await clock.value
      return status
    } catch {
      console.error("\(error)")
      throw ExitCode.impossible
    }
  }

  private var name: String { account.name.isEmpty ? account.id.rawValue : "\(account.name) (\(account.id))" }

  /// Counts down in the title of the terminal, where it does not get in the way of the command's own output.
  private func countDown(to end: ContinuousClock.Instant) async {
    guard console.progressWidth != nil else { return }
    // XTWINOPS 22 and 23 keep the old title and bring it back (xterm, "Control Sequences").
    StandardStream.error.write("\u{1B}[22;2t")
    defer { StandardStream.error.write("\u{1B}[23;2t") }
    while !Task.isCancelled {
      let left = Int((end - ContinuousClock.now).components.seconds)
      let second = left % 60
      let title = "root@\(account.name.isEmpty ? account.id.rawValue : account.name) "
      let time = left > 0 ? "\(left / 60):\(second < 10 ? "0" : "")\(second)" : "expired"
      StandardStream.error.write("\u{1B}]2;\(title.replacingControlCharacters())\(time)\u{07}")
      if Self.warnings.contains(left), left < seconds { warn(left) }
      if left <= 0 { return }
      try? await Task.sleep(for: .seconds(1))
    }
  }

  private func warn(_ left: Int) {
    console.note(
      left == 0
        ? "the root session has expired"
        : "the root session ends in \(left / 60) minute\(left == 60 ? "" : "s")")
  }
}
