import CommandLineKit
import Operations

/// What unlocking a bucket and a queue have in common.
struct UnlockOptions: ParsableArguments {
  /// The values of `--repair`.
  enum Manner: String, CaseIterable, ExpressibleByArgument {
    case smallest
    case narrow
    case drop
    case delete

    var manner: UnlockRepair.Manner { UnlockRepair.Manner(rawValue: rawValue) ?? .smallest }
  }

  @Option(help: ArgumentHelp("member account that owns it, by id or name", valueName: "account"))
  var account: String
  @OptionGroup(title: "Reason") var why: ReasonOptions
  @Option(
    help: ArgumentHelp(
      "`smallest`: narrow or drop what locks; `narrow`, `drop`: only that; `delete`: the whole policy",
      valueName: "manner"))
  var repair = Manner.smallest
  @Option(
    help: ArgumentHelp("put this saved policy back in place of repairing", valueName: "file"),
    completion: .file)
  var restore: String?
  @Option(
    help: ArgumentHelp("file to save the present policy to; it must not exist", valueName: "file"),
    completion: .file)
  var save: String?
  @Flag(help: "show the policy and the repair, and change nothing") var show = false
  @Flag(name: [.customShort("y"), .long], help: "do not ask for confirmation") var yes = false
  @OptionGroup(title: "Ledger") var ledger: LedgerOptions

  init() {}

  mutating func validate() throws {
    if restore != nil, repair != .smallest {
      throw ValidationError("`--repair` does not go with `--restore`")
    }
  }
}
