/// One line that says how far long work is; whoever has the terminal writes it.
public struct ProgressLine: Hashable, Sendable {
  /// What is being done, such as "auditing".
  public var activity: String

  /// What is counted, in the plural, such as "accounts".
  public var unit: String

  /// How many are done.
  public var completed: Int

  /// How many there are; nil while that is not known.
  public var total: Int?

  /// The time spent so far.
  public var elapsed: Duration

  /// Creates a line.
  public init(
    _ activity: String, unit: String, completed: Int, total: Int?, elapsed: Duration = .zero
  ) {
    self.activity = activity
    self.unit = unit
    self.completed = completed
    self.total = total
    self.elapsed = elapsed
  }

  /// The share done in whole percent, rounded down, 0 to 100; nil while the total is not known.
  public var percent: Int? {
    guard let total else { return nil }
    return total <= 0 ? 100 : Int(min(max(Double(completed) / Double(total), 0), 1) * 100)
  }

  /// The time left at the speed so far; nil before the first is done and when nothing is left.
  public var remaining: Duration? {
    guard let total, completed > 0, completed < total else { return nil }
    return elapsed / Double(completed) * Double(total - completed)
  }

  /// The line, with a bar where there is room for one, and cut off at the width.
  ///
  /// - Parameters:
  ///   - width: The columns to stay within.
  ///   - style: Whether the bar is coloured.
  public func render(width: Int, style: TerminalStyle = .plain) -> String {
    let count = total.map { "\(completed)/\($0)" } ?? "\(completed)"
    // Before it is known what there is to do, zero would be no news.
    let start =
      total == nil && completed == 0
      ? "\(activity) …" : "\(activity) \(count) \(unit)".replacingControlCharacters()
    var end = ""
    if let percent { end += "  \(percent)%" }
    if let remaining { end += "  eta \(Self.short(remaining))" }
    let room = width - start.displayWidth - end.displayWidth - 2
    var bar = ""
    if let percent, room >= 12 {
      let cells = min(room - 2, 30)
      let filled = cells * percent / 100
      let done = style.paint(String(repeating: "#", count: filled), .green)
      bar = "  [" + done + String(repeating: "-", count: cells - filled) + "]"
    }
    return bar.isEmpty ? (start + end).truncated(to: width) : start + bar + end
  }

  /// A duration in its two largest units: `12s`, `3m05s`, `2h07m`.
  public static func short(_ duration: Duration) -> String {
    let (whole, fraction) = duration.components
    let seconds = max(0, fraction > 0 && whole < .max ? whole + 1 : whole)
    func padded(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
    if seconds < 60 { return "\(seconds)s" }
    if seconds < 3600 { return "\(seconds / 60)m\(padded(seconds % 60))s" }
    return "\(seconds / 3600)h\(padded(seconds % 3600 / 60))m"
  }
}
