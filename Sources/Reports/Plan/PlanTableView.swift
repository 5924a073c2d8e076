public import CommandLineKit
internal import Identity
internal import JSONTree
public import Operations

/// A plan for people: what is done stage after stage, what is left alone and why, and what is lost.
public struct PlanTableView: Sendable {
  private let width: Int?
  private let style: TerminalStyle

  /// Creates a view for an output of a width; nil for as wide as it is.
  public init(width: Int?, style: TerminalStyle) {
    self.width = width
    self.style = style
  }

  /// Hands over part after part.
  public func write(_ plan: Plan, to output: (String) throws -> Void) rethrows {
    try output(heading(plan))
    var number = 0
    for (index, stage) in plan.stages.enumerated() {
      try output("\n" + stageHeading(stage, index + 1, of: plan.stages.count))
      for step in stage.steps {
        number += 1
        try output(paragraph("  \(number). \(step.title)", indent: 5))
        try output(details(step))
      }
      if !stage.accounts.isEmpty { try output(table(stage.accounts)) }
    }
    if plan.isEmpty, plan.purpose != .singleAccount {
      try output("\nThere is nothing that Rootlatch would do.\n")
    }
    try writeSkipped(plan.skipped, to: output)
    try writeConsequences(plan, to: output)
    try writeInstructions(plan, to: output)
    for (index, note) in plan.notes.enumerated() {
      if index == 0 { try output("\n" + style.paint("NOTES", .bold) + "\n") }
      try output(paragraph("  " + note, indent: 4))
    }
    try output("\n" + paragraph(summary(plan), indent: 2))
  }

  private func heading(_ plan: Plan) -> String {
    let subject =
      switch plan.purpose {
      case .lockDown: "lock root down in organization \(plan.scope?.organization ?? "")"
      case .reverse: "give central root access up in organization \(plan.scope?.organization ?? "")"
      case .singleAccount: "protect the root user of one account"
      }
    return paragraph(subject, indent: 4, label: .init("PLAN \(plan.id.prefix(12))  ", .bold))
      + paragraph(
        "  from the audit of \(plan.source.date.iso8601) by \(plan.source.caller)", indent: 4, styles: [.dim])
  }

  private func stageHeading(_ stage: PlanStage, _ number: Int, of count: Int) -> String {
    var parts: [String] = []
    if !stage.steps.isEmpty { parts.append(Amount.of(stage.steps.count, "step")) }
    if !stage.accounts.isEmpty {
      let credentials = stage.accounts.reduce(0) { $0 + $1.credentials.count }
      parts.append(Amount.of(stage.accounts.count, "account"))
      parts.append(Amount.of(credentials, "credential") + " to delete")
    }
    return paragraph(
      "\(stage.name): " + parts.joined(separator: ", "), indent: 4,
      label: .init("STAGE \(number) of \(count)  ", .bold, .cyan), styles: [.bold])
  }

  /// The diff of a repaired policy, or the text of a new one.
  private func details(_ step: OrganizationStep) -> String {
    switch step {
    case .repairPolicy(_, let before, let after):
      LineDifference(from: Self.indented(before), to: Self.indented(after)).render(
        style: style, indent: "     ")
    case .createPolicy(_, _, let content):
      paragraph("     " + content, indent: 5)
    default: ""
    }
  }

  private static func indented(_ json: String) -> String { (try? JSON.parse(json))?.indented ?? json }

  private func table(_ accounts: [AccountPlan]) -> String {
    var table = TextTable(columns: [
      .init("  ACCOUNT", overflow: .keep), .init("NAME", overflow: .wrap), .init("OU", overflow: .wrap),
      .init("DELETED", overflow: .wrap),
    ])
    for plan in accounts {
      let lines =
        plan.credentials.map { credential in
          "\(credential.key)" + (credential.detail.isEmpty ? "" : ": \(credential.detail)")
        } + plan.cautions.map { "! " + $0 }
      table.append([
        .init("  " + plan.account.id.rawValue), .init(plan.account.name), .init(plan.account.path ?? "?"),
        plan.cautions.isEmpty
          ? .init(lines.joined(separator: "\n")) : .init(lines.joined(separator: "\n"), .yellow),
      ])
    }
    return table.render(width: width, style: style)
  }

  private func writeSkipped(
    _ skipped: [SkippedAccount], to output: (String) throws -> Void
  ) rethrows {
    guard !skipped.isEmpty else { return }
    try output("\n" + style.paint("LEFT ALONE", .bold) + "  \(Amount.of(skipped.count, "account"))\n")
    let idle = skipped.filter { $0.reason == .nothingToDo }
    var table = TextTable(columns: [
      .init("  ACCOUNT", overflow: .keep), .init("NAME", overflow: .wrap), .init("REASON", overflow: .keep),
      .init("WHY", overflow: .wrap),
    ])
    for skipped in skipped where skipped.reason != .nothingToDo {
      let reason = skipped.reason.rawValue
      table.append([
        .init("  " + skipped.account.id.rawValue), .init(skipped.account.name),
        skipped.reason.needsAttention ? .init(reason, .yellow) : .init(reason, .dim), .init(skipped.detail),
      ])
    }
    if !table.rows.isEmpty { try output(table.render(width: width, style: style)) }
    guard !idle.isEmpty else { return }
    let names = idle.prefix(8).map { $0.account.name.isEmpty ? $0.account.id.rawValue : $0.account.name }
    let more = idle.count > 8 ? " and \(idle.count - 8) more" : ""
    try output(
      paragraph("  root has no credentials in: " + names.joined(separator: ", ") + more, indent: 4))
  }

  private func writeConsequences(_ plan: Plan, to output: (String) throws -> Void) rethrows {
    guard !plan.consequences.isEmpty else { return }
    let title = plan.purpose == .reverse ? "WHAT THIS OPENS" : "WHAT GOES WITH ROOT'S CREDENTIALS"
    try output("\n" + style.paint(title, .bold) + "\n")
    for consequence in plan.consequences {
      let mark: TextTable.Cell =
        switch consequence.state {
        case .concerned: .init("  ! ", .red)
        case .clear: .init("  + ", .green)
        case .notReadable: .init("  ? ", .yellow)
        case .always: "  - "
        }
      try output(paragraph(consequence.title, indent: 4, label: mark))
      try output(paragraph("    \(consequence.detail)", indent: 4))
      if consequence.state != .clear { try output(paragraph("    -> \(consequence.remedy)", indent: 7)) }
    }
  }

  private func writeInstructions(_ plan: Plan, to output: (String) throws -> Void) rethrows {
    guard !plan.instructions.isEmpty else { return }
    let title = plan.purpose == .singleAccount ? "BY HAND" : "BY HAND, IN THE MANAGEMENT ACCOUNT"
    try output("\n" + style.paint(title, .bold) + "\n")
    for instruction in plan.instructions {
      let mark: TextTable.Cell =
        switch instruction.state {
        case .done: .init("  done    ", .green)
        case .open: .init("  open    ", .red)
        case .unknown: .init("  vouch   ", .yellow)
        }
      try output(paragraph("\(instruction.title): \(instruction.detail)", indent: 10, label: mark))
      guard instruction.state != .done else { continue }
      for (number, step) in instruction.steps.enumerated() {
        try output(paragraph("          \(number + 1). \(step)", indent: 13))
      }
    }
  }

  private func summary(_ plan: Plan) -> String {
    let steps = plan.organizationSteps.count
    let parts = [
      steps == 0 ? nil : "\(Amount.of(steps, "step")) in the organization",
      plan.accounts.isEmpty
        ? nil
        : "\(Amount.of(plan.credentialCount, "credential")) deleted in \(Amount.of(plan.accounts.count, "account"))",
      plan.skipped.isEmpty ? nil : "\(plan.skipped.count) left alone",
    ].compactMap { $0 }
    let open = plan.instructions.filter { $0.state == .open }.count
    let tail = open == 0 ? "" : "; \(Amount.of(open, "thing")) to do by hand"
    return (parts.isEmpty ? "Nothing to apply" : "Plan: " + parts.joined(separator: ", ")) + tail
  }

  private func paragraph(
    _ text: String, indent: Int, label: TextTable.Cell = "", styles: [TextStyle] = []
  ) -> String {
    TextParagraph(width: width, style: style).render(
      text.replacingControlCharacters(), indent: indent, label: label, styles: styles)
  }
}
