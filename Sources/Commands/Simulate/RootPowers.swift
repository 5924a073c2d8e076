import CommandLineKit
import IAMPolicy
import JSONTree

/// What root can still do that nobody else can.
struct RootPowers {
  static let schema = "rootlatch.why-root/1"

  let powers: [RootPower]

  /// For people: a row for each purpose, and why others cannot.
  func text(width: Int?, style: TerminalStyle) -> String {
    var table = TextTable(columns: [
      .init("PURPOSE", overflow: .wrap), .init("WHO", overflow: .keep), .init("ROOT", overflow: .keep),
      .init("ROOT SESSION"), .init("OTHERS", overflow: .wrap),
    ])
    for power in powers {
      let isRootOnly = power.answer == .rootByPolicy || power.answer == .nobody
      table.append([
        .init(power.purpose),
        isRootOnly ? .init(Self.word(power.answer), .red) : .init(Self.word(power.answer)),
        .init(power.rootUser ? "yes" : "no"), .init(power.task ?? "no"),
        .init(power.others.isEmpty ? "nobody" : power.others.joined(separator: ", ")),
      ])
    }
    var text = table.render(width: width, style: style)
    for power in powers where power.answer == .rootByPolicy || power.answer == .nobody {
      text += "\n\(style.paint(power.purpose, .bold)): \(power.refusal ?? "no policy allows it")\n"
    }
    let count = powers.count { $0.answer == .rootByPolicy }
    return text
      + "\n\(powers.count { $0.answer == .rootByService }) purposes for which AWS asks for root; \(count) more that policies leave to root alone\n"
  }

  /// For programs.
  var json: JSON {
    [
      "schema": .string(Self.schema),
      "powers": .array(
        powers.map { power in
          [
            "purpose": .string(power.purpose), "actions": .array(power.actions.map { .string($0) }),
            "resource": .string(power.resource), "answer": .string(power.answer.rawValue),
            "rootUser": .bool(power.rootUser), "task": power.task.map { .string($0) } ?? .null,
            "others": .array(power.others.map { .string($0) }),
            "refusal": power.refusal.map { .string($0) } ?? .null,
          ]
        }),
    ]
  }

  /// Whether policies leave something to root alone, or to nobody.
  var needsAttention: Bool { powers.contains { $0.answer == .rootByPolicy || $0.answer == .nobody } }

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
