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

  /// The text.
  public func text(_ verification: TrailVerification) -> String {
    guard !verification.chains.isEmpty else {
      return "no digests found: is log file validation on, and is this where the trail delivers to?\n"
    }
    return problems(verification) + table(verification) + "\n" + sum(verification)
  }

  private func problems(_ verification: TrailVerification) -> String {
    var lines: [String] = []
    for chain in verification.chains {
      for problem in chain.problems {
        let verdict = problem.flaw.isProof ? "INVALID" : "unverified"
        lines.append(
          "\(problem.isDigest ? "digest  " : "log     ")\(problem.file)\n        "
            + style.paint("\(verdict): \(problem.flaw)", problem.flaw.isProof ? .red : .yellow))
      }
      for gap in chain.gaps {
        lines.append(
          "gap     \(chain.id)\n        "
            + style.paint("no digests were delivered between \(gap.start) and \(gap.end)", .yellow))
      }
    }
    for warning in verification.warnings { lines += self.lines(warning) }
    return lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n\n"
  }

  private func lines(_ warning: TrailVerification.Warning) -> [String] {
    let files = "\(warning.count) log file\(warning.count == 1 ? "" : "s")"
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
    return ["warning \(warning.account) in \(warning.region)\n        " + style.paint(text, .yellow)]
      + warning.files.prefix(5).map { "        \($0)" }
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
      return text + "\n"
    }
    var text = ratio(verification.digests, "digest") + ratio(verification.logs, "log")
    if verification.leavesOutUnnamedLogs {
      text +=
        "There are too many log files to look for those that no digest names: ask for fewer at a time with "
        + "`--log-region`, `--account`, `--since` or `--until`.\n"
    }
    if verification.leavesOutSignatures {
      text +=
        "Signatures were left out: this shows what agrees with the digests, not that CloudTrail wrote them.\n"
    }
    return text
  }
}
