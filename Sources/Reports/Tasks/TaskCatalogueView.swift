public import CommandLineKit
internal import JSONTree
public import Operations

/// Tasks of the root user for people and for programs.
public struct TaskCatalogueView {
  private let width: Int?
  private let style: TerminalStyle

  /// Creates a view for an output of a width; nil for as wide as it is.
  public init(width: Int? = nil, style: TerminalStyle = .plain) {
    self.width = width
    self.style = style
  }

  /// A row a task.
  public func table(_ tasks: [RootOnlyTask]) -> String {
    var table = TextTable(columns: [
      .init("TASK", overflow: .keep), .init("WHAT", overflow: .wrap), .init("WHO", overflow: .keep),
      .init("IN PLACE OF ROOT", overflow: .wrap),
    ])
    for task in tasks {
      table.append([
        .init(task.key, .bold), .init(task.title), .init(task.need.word, task.need.styles),
        .init(task.replacement),
      ])
    }
    return table.render(width: width, style: style)
  }

  /// Everything about one task.
  public func text(_ task: RootOnlyTask) -> String {
    let paragraph = TextParagraph(width: width, style: style)
    var text = paragraph.render(task.title, indent: 4, label: .init(task.key + "  ", .bold)) + "\n"
    let session =
      task.session.map { "yes, in member accounts: \($0.rawValue) (`--task \($0.word)`)" }
      ?? "does not cover it"
    for (label, words) in [
      ("Who:               ", task.need.sentence), ("In place of root:  ", task.replacement),
      ("API:               ", task.api ?? "none, the console only"), ("Root session:      ", session),
    ] { text += paragraph.render(words, indent: 19, label: .init(label)) }
    text += "\nPrepare\n" + task.prepare.map { paragraph.render("  - \($0)", indent: 4) }.joined()
    text += "\nProcedure\n"
    for (number, step) in task.procedure.enumerated() {
      text += paragraph.render("  \(number + 1). \(step)", indent: 5)
    }
    return text
  }

  /// A document of the schema `rootlatch.tasks/1`.
  public func json(_ tasks: [RootOnlyTask]) -> String {
    let list: [JSON] = tasks.map { task in
      [
        "key": .string(task.key), "title": .string(task.title), "area": .string(task.area.rawValue),
        "need": .string(task.need.rawValue), "api": task.api.map { .string($0) } ?? .null,
        "replacement": .string(task.replacement),
        "rootSession": task.session.map { .string($0.rawValue) } ?? .null,
        "prepare": .array(task.prepare.map { .string($0) }),
        "procedure": .array(task.procedure.map { .string($0) }),
      ]
    }
    let document: JSON = ["schema": "rootlatch.tasks/1", "tasks": .array(list)]
    return document.indented + "\n"
  }
}

extension RootOnlyTask.Need {
  fileprivate var word: String {
    switch self {
    case .root: "root only"
    case .session: "root session"
    case .principal: "IAM principal"
    case .support: "AWS Support"
    case .never: "nobody"
    }
  }

  fileprivate var sentence: String {
    switch self {
    case .root: "the root user alone"
    case .session: "a central root session in member accounts, the root user elsewhere"
    case .principal: "an IAM principal"
    case .support: "AWS Support"
    case .never: "nobody should"
    }
  }

  fileprivate var styles: TextStyle {
    switch self {
    case .root: .red
    case .session: .green
    case .principal: .green
    case .support: .yellow
    case .never: .dim
    }
  }
}
