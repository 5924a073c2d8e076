public import CommandLineKit

/// What changes from one text to another, line by line.
public struct LineDifference: Sendable {
  /// What happens to a line.
  public enum Kind: Hashable, Sendable {
    /// It stays.
    case kept
    /// It goes.
    case removed
    /// It is new.
    case added
  }

  /// The lines of both texts in order.
  public let lines: [(kind: Kind, text: String)]

  /// Compares two texts; above some thousand lines everything counts as changed.
  public init(from before: String, to after: String) {
    let old = before.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let new = after.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard old.count * new.count <= 4_000_000 else {
      lines = old.map { (.removed, $0) } + new.map { (.added, $0) }
      return
    }
    let changes = new.difference(from: old)
    var removed: Set<Int> = []
    var added: Set<Int> = []
    for change in changes {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    var lines: [(kind: Kind, text: String)] = []
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      if i < old.count, removed.contains(i) {
        lines.append((.removed, old[i]))
        i += 1
      } else if j < new.count, added.contains(j) {
        lines.append((.added, new[j]))
        j += 1
      } else if i < old.count {
        lines.append((.kept, old[i]))
        i += 1
        j += 1
      } else {
        break
      }
    }
    self.lines = lines
  }

  /// The lines with `-` and `+` in front, so many kept ones around each change; all of them where nil.
  public func render(style: TerminalStyle, indent: String = "", context: Int? = 3) -> String {
    let changed = lines.indices.filter { lines[$0].kind != .kept }
    var text = ""
    var isGap = false
    for (index, line) in lines.enumerated() {
      guard context.map({ context in changed.contains { abs($0 - index) <= context } }) ?? true else {
        if !isGap, index > 0 { text += indent + style.paint("  …", .dim) + "\n" }
        isGap = true
        continue
      }
      isGap = false
      let shown = line.text.replacingControlCharacters()
      switch line.kind {
      case .kept: text += indent + "  " + shown + "\n"
      case .removed: text += indent + style.paint("- " + shown, .red) + "\n"
      case .added: text += indent + style.paint("+ " + shown, .green) + "\n"
      }
    }
    return text
  }
}
