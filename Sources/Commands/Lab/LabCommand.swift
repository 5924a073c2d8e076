import CommandLineKit

/// The noun `lab`.
struct LabCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lab",
    abstract: "Run a local AWS organization.",
    discussion: """
      The lab speaks AWS's own protocols on the loopback address: the AWS CLI, the SDKs and Terraform can talk to \
      it. It behaves as AWS does wherever root is concerned. It is not AWS, and says so in every answer.
      """,
    subcommands: [LabStart.self, LabExec.self])
}
