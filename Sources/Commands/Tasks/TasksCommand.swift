import AWSClient
import CommandLineKit
import Operations
import Reports

/// `rootlatch tasks`: what takes root, and what does it in its place.
struct TasksCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tasks",
    abstract: "Look up what only root can do, and what does it in its place.",
    discussion: """
      Without a key it lists the tasks; with one it gives the procedure. Nothing is asked of AWS.

      Exit status: 0 found; 1 nothing found; 2 wrong usage.
      """,
    examples: [
      Example("rootlatch tasks", "every task"),
      Example("rootlatch tasks --search bucket", "those about buckets"),
      Example("rootlatch tasks unlock-bucket", "the procedure of one"),
    ])

  @Argument(help: ArgumentHelp("the task", valueName: "key"), completion: .list(RootOnlyTasks.all.map(\.key)))
  var key: String?
  @Option(help: ArgumentHelp("words that a task must have", valueName: "text")) var search: String?
  @OptionGroup(title: "Global options") var global: GlobalOptions<DocumentForms>

  mutating func validate() throws {
    guard key == nil || search == nil else { throw ValidationError("`--search` does not go with a key") }
  }

  mutating func run() async throws {
    let console = Console.standard(global, environment: ClientEnvironment.current().variables)
    let view = TaskCatalogueView(width: console.width, style: console.style)
    if let key {
      guard let task = RootOnlyTasks.task(key) else {
        let found = RootOnlyTasks.search(key.replacing("-", with: " ")).map(\.key)
        let closest = Suggestion.closest(to: key, among: RootOnlyTasks.all.map(\.key))
        let similar = (closest.map { [$0] } ?? found).map { "`\($0)`" }
        console.error(
          "there is no task `\(key)`: "
            + (similar.isEmpty
              ? "`rootlatch tasks` lists them" : "did you mean \(similar.joined(separator: ", "))?"))
        throw ExitCode.attention
      }
      console.print(global.output == .json ? view.json([task]) : view.text(task))
      return
    }
    let tasks = search.map(RootOnlyTasks.search) ?? RootOnlyTasks.all
    guard !tasks.isEmpty || global.output == .json else {
      console.error("no task has `\(search ?? "")`: `rootlatch tasks` lists them all")
      throw ExitCode.attention
    }
    console.print(global.output == .json ? view.json(tasks) : view.table(tasks))
    if tasks.isEmpty { throw ExitCode.attention }
  }
}
