internal import CommandLineKit
internal import Detection
internal import HostSystem
internal import Reports

/// `rootlatch detections`.
struct DetectionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "detections",
    abstract: "List what Rootlatch looks for in CloudTrail.",
    discussion: """
      Every detection of `watch` and `trail scan`: what it looks for, why, what sets it off although nothing is wrong, \
      the members of records it reads, and the technique of MITRE ATT&CK.

      Exit status: 0 listed; 2 wrong usage, or there is no such detection.
      """,
    examples: [
      Example("rootlatch detections", "the list"),
      Example("rootlatch detections root-session-not-in-ledger", "everything about one"),
      Example("rootlatch detections -o json", "for programs"),
    ])

  @Argument(
    help: ArgumentHelp("detection to explain", valueName: "detection"),
    completion: .list(DetectionCatalogue.descriptions.map(\.id)))
  var names: [String] = []

  @OptionGroup(title: "Global options") var global: GlobalOptions<AllForms>

  mutating func run() async throws {
    let console = Console.standard(global, environment: ProcessEnvironment.current())
    var chosen = DetectionCatalogue.descriptions
    if !names.isEmpty {
      chosen = try names.map { name in
        guard let one = chosen.first(where: { $0.id == name }) else {
          let closest = Suggestion.closest(to: name, among: chosen.map(\.id))
          throw ValidationError(
            "`\(name)` is no detection: "
              + (closest.map { "did you mean `\($0)`?" } ?? "`rootlatch detections` lists them"))
        }
        return one
      }
    }
    switch global.output {
    case .json: console.print(DetectionListView.json(chosen))
    case .jsonl: console.print(DetectionListView.lines(chosen))
    case .csv: console.print(DetectionListView.csv(chosen))
    default:
      let view = DetectionListView(width: console.width, style: console.style)
      console.print(
        names.isEmpty ? view.table(chosen) : chosen.map(view.entry).joined(separator: "\n"))
    }
  }
}
