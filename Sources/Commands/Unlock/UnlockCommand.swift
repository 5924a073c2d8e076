import CommandLineKit

/// `rootlatch unlock`.
struct UnlockCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unlock",
    abstract: "Repair the policy of a bucket or queue that locks everybody out.",
    discussion: """
      A policy that denies everybody can be taken back by the root user only. `unlock` opens one root session, saves \
      the policy to a file, says which statements lock whom out, proposes the smallest repair that the policy engine \
      confirms, shows the difference, asks, changes the policy, waits until the change shows, and says who has access.
      """,
    subcommands: [UnlockBucket.self, UnlockQueue.self])
}
