internal import CloudTrail
public import CommandLineKit
internal import Identity
public import Operations

/// A verification for people: what is wrong, a row a chain, and the sum.
public struct TrailVerificationTextView: Sendable {
  private let width: Int?
  private let style: TerminalStyle

  /// Creates a view for a terminal's width; nil for none.
  public init(width: Int?, style: TerminalStyle) {
    self.width = width
    self.style = style
  }

  private var paragraph: TextParagraph { TextParagraph(width: width, style: style) }

  /// The text.
  public func text(_ verification: TrailVerification) -> String {
    guard !verification.chains.isEmpty else {
      return paragraph.render(
        "no digests found: is log file validation on, and is this where the trail delivers to?", indent: 2)
    }
    return problems(verification) + table(verification) + "\n" + sum(verification)
  }

  private func problems(_ verification: TrailVerification) -> String {
    var text = ""
    for chain in verification.chains {
      for problem in chain.problems {
        let (verdict, color) = problem.flaw.isProof ? ("INVALID", TextStyle.red) : ("unverified", .yellow)
        text += entry(problem.isDigest ? "digest" : "log", problem.file, "\(verdict): \(problem.flaw)", color)
      }
      for gap in chain.gaps {
        text += entry(
          "gap", "\(chain.id)", "no digests were delivered between \(gap.start) and \(gap.end)", .yellow)
      }
    }
    for warning in verification.warnings { text += self.text(warning) }
    return text.isEmpty ? "" : text + "\n"
  }

  /// What it is about, and below it what is wrong.
  private func entry(_ kind: String, _ subject: String, _ text: String, _ color: TextStyle) -> String {
    let label = TextTable.Cell(kind + String(repeating: " ", count: max(1, 8 - kind.count)))
    return paragraph.render(subject, indent: 8, label: label)
      + paragraph.render(text, indent: 8, label: "        ", styles: [color])
  }

  private func text(_ warning: TrailVerification.Warning) -> String {
    let files = Amount.of(warning.count, "log file")
    let period =
      warning.first == warning.last ? "of \(warning.first)" : "from \(warning.first) to \(warning.last)"
    let text =
      switch warning.kind {
      case .unnamed:
        "\(files) \(period): no digest names them, though digests cover that time; they were put there, or a trail "
          + "without validation wrote them"
      case .later:
        "\(files) \(period): the newest digest ends at \(warning.newestDigest); later ones are gone, or validation "
          + "was turned off"
      }
    return entry("warning", "\(warning.account) in \(warning.region)", text, .yellow)
      + warning.files.prefix(5).map { paragraph.render($0, indent: 8, label: "        ") }.joined()
  }

  private func table(_ verification: TrailVerification) -> String {
    var table = TextTable(columns: [
      .init("ACCOUNT", overflow: .keep), .init("REGION", overflow: .keep), .init("TRAIL"),
      .init("FROM", overflow: .keep, dispensability: 2), .init("TO", overflow: .keep, dispensability: 1),
      .init("DIGESTS", .right),
      .init("LOGS", .right), .init("GAPS", .right), .init("RESULT", overflow: .keep),
    ])
    for chain in verification.chains {
      let isClean = chain.digests.valid == chain.digests.total && chain.logs.valid == chain.logs.total
      let isProof = chain.digests.invalid + chain.logs.invalid > 0
      let result: TextTable.Cell =
        isProof ? .init("INVALID", .red) : isClean ? .init("valid", .green) : .init("unverified", .yellow)
      table.append([
        .init(chain.id.account), .init(chain.id.region),
        .init(chain.id.trail + (chain.id.isBackfill ? " (backfill)" : "")),
        .init(chain.foundStart.map { "\($0)" } ?? "-"), .init(chain.foundEnd.map { "\($0)" } ?? "-"),
        .init("\(chain.digests.valid)/\(chain.digests.total)"),
        .init("\(chain.logs.valid)/\(chain.logs.total)"), .init("\(chain.gaps.count)"), result,
      ])
    }
    return table.render(width: width, style: style)
  }

  private func sum(_ verification: TrailVerification) -> String {
    func ratio(_ count: TrailVerification.Count, _ name: String) -> String {
      var text = "\(count.valid)/\(count.total) \(name) files valid"
      if count.invalid > 0 { text += ", \(count.invalid)/\(count.total) \(name) files INVALID" }
      if count.unverified > 0 { text += ", \(count.unverified)/\(count.total) unverified" }
      return text
    }
    var sentences = [ratio(verification.digests, "digest"), ratio(verification.logs, "log")]
    if verification.leavesOutUnnamedLogs {
      sentences.append(
        "There are too many log files to look for those that no digest names: ask for fewer at a time with "
          + "`--log-region`, `--account`, `--since` or `--until`.")
    }
    if verification.leavesOutSignatures {
      sentences.append(
        "Signatures were left out: this shows what agrees with the digests, not that CloudTrail wrote them.")
    }
    return sentences.map { paragraph.render($0, indent: 2) }.joined()
  }
}
