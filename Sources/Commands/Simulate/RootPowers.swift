import CommandLineKit
import IAMPolicy
import JSONTree

/// What root can still do that nobody else can.
struct RootPowers {
  static let schema = "rootlatch.why-root/1"

  let powers: [RootPower]
  /// What AWS's list of actions says about the policies.
  let warnings: [String]

  init(_ question: RootQuestion) {
    powers = question.powers
    warnings = ActionAdvice.warnings(on: question)
  }

  /// For people: a row for each purpose, and why others cannot.
  func text(width: Int?, style: TerminalStyle) -> String {
    var table = TextTable(columns: [
      .init("PURPOSE", overflow: .wrap), .init("WHO", overflow: .keep), .init("ROOT", overflow: .keep),
      .init("ROOT SESSION"), .init("OTHERS", overflow: .wrap),
    ])
    for power in powers {
      let isRootOnly = isGap(power)
      table.append([
        .init(power.purpose),
        isRootOnly ? .init(Self.word(power.answer), .red) : .init(Self.word(power.answer)),
        .init(power.rootUser ? "yes" : "no"), .init(power.task ?? "no"),
        .init(power.others.isEmpty ? "nobody" : power.others.joined(separator: ", ")),
      ])
    }
    var text = table.render(width: width, style: style)
    for power in powers where isGap(power) {
      text += "\n\(style.paint(power.purpose, .bold))\n"
      if let refusal = power.refusal { text += "  users and roles: \(refusal)\n" }
      if let refusal = power.rootRefusal { text += "  root: \(refusal)\n" }
    }
    let bound = powers.count { $0.answer == .rootByService }
    let alone = powers.count { $0.answer == .rootByPolicy }
    let nobody = powers.count { !$0.isServiceBound && $0.answer == .nobody }
    if !warnings.isEmpty { text += "\n" }
    for warning in warnings { text += "\(style.paint("warning:", .yellow)) \(warning)\n" }
    return text
      + "\nroot is asked for by AWS: \(bound); left to root alone by policies: \(alone); left to nobody: \(nobody)\n"
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
            "rootRefusal": power.rootRefusal.map { .string($0) } ?? .null,
          ]
        }),
      "warnings": .array(warnings.map { .string($0) }),
    ]
  }

  /// Whether policies leave something to root alone, or to nobody.
  var needsAttention: Bool { powers.contains(where: isGap) }

  private func isGap(_ power: RootPower) -> Bool {
    !power.isServiceBound && (power.answer == .rootByPolicy || power.answer == .nobody)
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
