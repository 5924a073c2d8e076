public import CommandLineKit
public import IAMPolicy
internal import JSONTree

/// What root can still do that nobody else can, for people and for programs.
public struct RootPowersView: Sendable {
  private let powers: [RootPower]
  /// What AWS's list of actions says about the policies.
  private let warnings: [String]

  /// Creates a view of the answer to a question.
  public init(_ powers: [RootPower], warnings: [String]) {
    self.powers = powers
    self.warnings = warnings
  }

  /// A row for each purpose, and why others cannot.
  public func text(width: Int?, style: TerminalStyle) -> String {
    let paragraph = TextParagraph(width: width, style: style)
    var table = TextTable(columns: [
      .init("PURPOSE", overflow: .wrap), .init("WHO", overflow: .keep), .init("ROOT", overflow: .keep),
      .init("ROOT SESSION", overflow: .wrap), .init("OTHERS", overflow: .wrap),
    ])
    for power in powers {
      table.append([
        .init(power.purpose), .init(Self.word(power.answer), power.isGap ? [.red] : []),
        .init(power.rootUser ? "yes" : "no"), .init(power.task ?? "no"),
        .init(power.others.isEmpty ? "nobody" : power.others.joined(separator: ", ")),
      ])
    }
    var text = table.render(width: width, style: style)
    for power in powers where power.isGap {
      text += "\n" + paragraph.render(power.purpose, indent: 2, styles: [.bold])
      if let refusal = power.refusal { text += paragraph.render("  users and roles: \(refusal)", indent: 4) }
      if let refusal = power.rootRefusal { text += paragraph.render("  root: \(refusal)", indent: 4) }
    }
    let bound = powers.count { $0.answer == .rootByService }
    let alone = powers.count { $0.answer == .rootByPolicy }
    let nobody = powers.count { !$0.isServiceBound && $0.answer == .nobody }
    if !warnings.isEmpty { text += "\n" + paragraph.warnings(warnings) }
    return text + "\n"
      + paragraph.render(
        "root is asked for by AWS: \(bound); left to root alone by policies: \(alone); left to nobody: \(nobody)",
        indent: 2)
  }

  /// A document of the schema `rootlatch.why-root/1`.
  public var json: String {
    let document: JSON = [
      "schema": "rootlatch.why-root/1",
      "powers": .array(
        powers.map { power in
          [
            "purpose": .string(power.purpose), "actions": .array(power.actions.map { .string($0) }),
            "resource": .string(power.resource), "answer": .string(power.answer.rawValue),
            "rootUser": .bool(power.rootUser), "task": power.task.map { .string($0) } ?? .null,
            "others": .array(power.others.map { .string($0) }),
            "refusal": power.refusal.map { .string($0) } ?? .null,
            "rootRefusal": power.rootRefusal.map { .string($0) } ?? .null,
          ]
        }),
      "warnings": .array(warnings.map { .string($0) }),
    ]
    return document.indented + "\n"
  }

  private static func word(_ answer: RootPower.Answer) -> String {
    switch answer {
    case .rootByService: "root, by the service"
    case .rootByPolicy: "root alone"
    case .others: "others too"
    case .creatable: "a new principal"
    case .nobody: "nobody"
    }
  }
}
