public import CommandLineKit
internal import Identity
public import Operations

/// What becomes of a plan, for people: a line for each step and account as it happens, and the sum at the end.
public struct ApplyText: Sendable {
  private let paragraph: TextParagraph

  /// Creates a view for an output of a width; nil for as wide as it is.
  public init(width: Int?, style: TerminalStyle) { paragraph = TextParagraph(width: width, style: style) }

  /// What just happened.
  public func text(_ progress: ApplyProgress) -> String {
    switch progress {
    case .stage(let name, let number, let count):
      return (number == 1 ? "" : "\n")
        + paragraph.render(
          name, indent: 4, label: .init("STAGE \(number) of \(count)  ", .bold, .cyan), styles: [.bold])
    case .step(let result):
      let word = word(result.status)
      return row(word.text, word.styles, result.step.title, result.detail)
    case .account(let result, _, _): return account(result)
    }
  }

  /// How it ended.
  public func summary(_ report: ApplyReport) -> String {
    var text = "\n" + leftovers(report)
    let credentials = report.accounts.flatMap(\.credentials)
    func count(_ status: AccountResult.Credential.Status) -> Int {
      credentials.filter { $0.status == status }.count
    }
    let parts: [[TextTable.Cell]] = [
      steps(report), accounts(report),
      count(.deleted) > 0 ? ["\(Amount.of(count(.deleted), "credential")) deleted"] : [],
      count(.wouldDelete) > 0 ? ["\(Amount.of(count(.wouldDelete), "credential")) would go"] : [],
      count(.alreadyGone) > 0 ? ["\(count(.alreadyGone)) gone before"] : [],
      count(.failed) > 0 ? [.init("\(count(.failed)) not deleted", .red)] : [],
    ].filter { !$0.isEmpty }
    text += paragraph.render(Array(parts.joined(separator: ["; "])), indent: 2)
    return text + paragraph.render(end(report), indent: 0)
  }

  /// What stays behind in the first accounts, each with its own words.
  private func leftovers(_ report: ApplyReport) -> String {
    let left = report.accounts.filter { !$0.leftovers.isEmpty }
    guard !left.isEmpty else { return "" }
    var text = ""
    for result in left.prefix(5) {
      let name = result.account.name.isEmpty ? result.account.id.rawValue : result.account.name
      for leftover in result.leftovers {
        text += paragraph.render("note: \(name): \(leftover)", indent: 6)
      }
    }
    if left.count > 5 { text += "note: and so in \(left.count - 5) more accounts: see -o json\n" }
    return text + "\n"
  }

  private func steps(_ report: ApplyReport) -> [TextTable.Cell] {
    guard !report.steps.isEmpty else { return [] }
    let good = report.steps.filter { [.done, .alreadyDone, .wouldDo].contains($0.status) }.count
    return ["\(good) of \(Amount.of(report.steps.count, "step"))"]
  }

  private func accounts(_ report: ApplyReport) -> [TextTable.Cell] {
    guard !report.accounts.isEmpty else { return [] }
    let parts = AccountResult.Status.allCases.compactMap { status -> [TextTable.Cell]? in
      let count = report.accounts.filter { $0.status == status }.count
      return count == 0 ? nil : [.init("\(count) \(words(status))", styles(status))]
    }
    return ["accounts: "] + parts.joined(separator: [", "])
  }

  private func end(_ report: ApplyReport) -> [TextTable.Cell] {
    let goesOn = "What was done is in the ledger. Run the same plan again to go on."
    return switch report.end {
    case .finished where report.isDryRun:
      ["Dry run: nothing was changed\(report.isClean ? ", and nothing stands in the way" : "")."]
    case .finished where report.isClean && !report.hasChanged:
      [.init("Nothing was left to do: everything is as planned.", .green)]
    case .finished where report.isClean:
      [.init("Done, and every change was seen to be in force.", .green)]
    case .finished: [.init("Done, but not everything is as planned.", .yellow)]
    case .stopped(let stage):
      [
        .init("Stopped: `\(stage)` failed, so nothing behind it was begun.", .red),
        " Mend it and run the same plan again, or go on in spite of it with --continue-on-error.",
      ]
    case .impossible(let reason): [.init("Broken off: ", .red), "\(reason)\n\(goesOn)"]
    case .interrupted: [.init("Interrupted.", .yellow), " \(goesOn)"]
    }
  }

  private func account(_ result: AccountResult) -> String {
    let name = result.account.name.isEmpty ? "" : "  " + result.account.name
    let title = result.account.id.rawValue + name
    var text = row(
      words(result.status), styles(result.status), title,
      result.detail.isEmpty ? credentials(result) : result.detail)
    if result.status == .failed {
      for credential in result.credentials where credential.status != .failed || !credential.detail.isEmpty {
        let detail = credential.detail.isEmpty ? "" : ": \(credential.detail)"
        text += paragraph.render(
          "               \(credential.credential.key): \(credential.status.rawValue)\(detail)", indent: 17)
      }
    }
    return text
  }

  /// What went, in a few words, such as `password, 2 access keys`.
  private func credentials(_ result: AccountResult) -> String {
    let gone = result.credentials.filter { $0.status == .deleted || $0.status == .wouldDelete }
    return PlannedCredential.Kind.allCases.compactMap { kind -> String? in
      let count = gone.filter { $0.credential.kind == kind }.count
      guard count > 0 else { return nil }
      return switch kind {
      case .password: "password"
      case .accessKey: Amount.of(count, "access key")
      case .certificate: Amount.of(count, "certificate")
      case .mfaDevice: Amount.of(count, "MFA device")
      }
    }.joined(separator: ", ")
  }

  private func row(_ word: String, _ styles: [TextStyle], _ title: String, _ detail: String) -> String {
    let label = TextTable.Cell("  " + word + String(repeating: " ", count: max(0, 12 - word.count)), styles)
    return paragraph.render(title + (detail.isEmpty ? "" : ": " + detail), indent: 14, label: label)
  }

  private func word(_ status: StepResult.Status) -> (text: String, styles: [TextStyle]) {
    switch status {
    case .done: ("done", [.green])
    case .alreadyDone: ("was so", [.dim])
    case .wouldDo: ("would do", [.cyan])
    case .failed: ("FAILED", [.red])
    case .notReached: ("not reached", [.yellow])
    }
  }

  private func words(_ status: AccountResult.Status) -> String {
    switch status {
    case .locked: "locked"
    case .alreadyLocked: "was locked"
    case .wouldLock: "would lock"
    case .failed: "FAILED"
    case .drifted: "drifted"
    case .excluded: "excluded"
    case .notReached: "not reached"
    case .interrupted: "interrupted"
    }
  }

  private func styles(_ status: AccountResult.Status) -> [TextStyle] {
    switch status {
    case .locked: [.green]
    case .alreadyLocked, .excluded: [.dim]
    case .wouldLock: [.cyan]
    case .failed: [.red]
    case .drifted, .notReached, .interrupted: [.yellow]
    }
  }
}
