internal import CommandLineKit
internal import Operations

/// The options that choose accounts.
struct SelectionOptions: ParsableArguments {
  @Option(help: ArgumentHelp("account to take, by id or name", valueName: "account"))
  var account: [String] = []

  @Option(help: ArgumentHelp("unit whose accounts to take, by id, name or path", valueName: "unit"))
  var ou: [String] = []

  @Option(help: ArgumentHelp("tag the accounts must carry", valueName: "key[=value]"))
  var tag: [TagArgument] = []

  @Option(help: ArgumentHelp("account or unit to leave out", valueName: "account|unit"))
  var exclude: [String] = []

  /// Whether a criterion needs an organization.
  var isForOrganization: Bool { !(ou.isEmpty && tag.isEmpty && exclude.isEmpty) }

  var selection: AccountSelection {
    AccountSelection(accounts: account, units: ou, tags: tag.map(\.criterion), exclusions: exclude)
  }
}
