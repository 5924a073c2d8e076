public import CommandLineKit

/// The lines that two texts do not have in common, between those that they have.
public enum LineDiff {
  /// The most lines of a text; longer ones are shown whole, one after the other.
  private static let limit = 2_000

  /// Every line with `-`, `+` or a space in front, painted red, green or not at all.
  public static func text(from old: String, to new: String, style: TerminalStyle) -> String {
    let before = old.split(separator: "\n", omittingEmptySubsequences: false)
    let after = new.split(separator: "\n", omittingEmptySubsequences: false)
    return lines(before, after).map { mark, line in
      let text = "\(mark) \(line)".replacingControlCharacters()
      return switch mark {
      case "-": style.paint(text, .red) + "\n"
      case "+": style.paint(text, .green) + "\n"
      default: text + "\n"
      }
    }.joined()
  }

  private static func lines(_ before: [Substring], _ after: [Substring]) -> [(Character, Substring)] {
    guard before.count <= limit, after.count <= limit else {
      return before.map { ("-", $0) } + after.map { ("+", $0) }
    }
    // The longest common subsequence, from the end.
    var common = [[Int]](repeating: [Int](repeating: 0, count: after.count + 1), count: before.count + 1)
    for old in before.indices.reversed() {
      for new in after.indices.reversed() {
        common[old][new] =
          before[old] == after[new]
          ? common[old + 1][new + 1] + 1 : max(common[old + 1][new], common[old][new + 1])
      }
    }
    var result: [(Character, Substring)] = []
    var (old, new) = (0, 0)
    while old < before.count || new < after.count {
      if old < before.count, new < after.count, before[old] == after[new] {
        result.append((" ", before[old]))
        (old, new) = (old + 1, new + 1)
      } else if old < before.count, new == after.count || common[old + 1][new] >= common[old][new + 1] {
        result.append(("-", before[old]))
        old += 1
      } else {
        result.append(("+", after[new]))
        new += 1
      }
    }
    return result
  }
}
