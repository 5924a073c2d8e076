extension TextTable {
  /// What stands between two columns.
  private static let gap = 2

  /// The narrowest a column becomes to make room.
  private static let narrowest = 6

  /// The table as text: the headings and a line for each row, without trailing spaces.
  ///
  /// - Parameters:
  ///   - width: The columns to stay within as far as possible; nil for as wide as it is.
  ///   - style: Whether headings and cells are painted.
  /// - Returns: The lines, each with a newline; empty when there are no columns.
  public func render(width: Int? = nil, style: TerminalStyle = .plain) -> String {
    if columns.isEmpty { return "" }
    let cells = rows.map { row in row.prefix(columns.count).map(\.sanitized) }
    let widths = fit(cells, width: width)
    var text = ""
    let headers = columns.map { Cell($0.header, .bold).sanitized }
    if columns.contains(where: { !$0.header.isEmpty }) {
      render(headers, widths: widths, style: style, into: &text)
    }
    for row in cells { render(row, widths: widths, style: style, into: &text) }
    return text
  }

  /// The width of each column: what its texts need, narrowed from the widest down until all fit.
  private func fit(_ cells: [[SanitizedCell]], width: Int?) -> [Int] {
    var widths = columns.map { $0.header.replacingControlCharacters().displayWidth }
    let floors = widths.map { max($0, Self.narrowest) }
    for row in cells {
      for (index, cell) in row.enumerated() { widths[index] = max(widths[index], cell.width) }
    }
    guard let width else { return widths }
    let flexible = columns.indices.filter { columns[$0].overflow != .keep }
    for index in flexible { widths[index] = min(widths[index], max(width, floors[index])) }
    var excess = widths.reduce(Self.gap * (columns.count - 1), +) - width
    while excess > 0 {
      let candidates = flexible.filter { widths[$0] > floors[$0] }
      guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  /// Adds one row, which takes as many lines as its tallest cell.
  private func render(
    _ row: [SanitizedCell], widths: [Int], style: TerminalStyle, into text: inout String
  ) {
    let lines = row.enumerated().map { $1.lines(width: widths[$0], overflow: columns[$0].overflow) }
    for line in 0..<(lines.map(\.count).max() ?? 1) {
      // Spaces are owed until a text follows, so that no line ends with them.
      var owed = 0
      for (index, parts) in lines.enumerated() {
        if index > 0 { owed += Self.gap }
        let part = line < parts.count ? parts[line] : ""
        let padding = max(0, widths[index] - part.displayWidth)
        if part.isEmpty {
          owed += padding
          continue
        }
        let isRight = columns[index].alignment == .right
        text += String(repeating: " ", count: owed + (isRight ? padding : 0))
        text += style.paint(part, row[index].styles)
        owed = isRight ? 0 : padding
      }
      text += "\n"
    }
  }
}

/// A cell whose lines hold no control characters.
private struct SanitizedCell {
  let paragraphs: [String]
  let styles: [TextStyle]
  let width: Int

  func lines(width: Int, overflow: TextTable.Column.Overflow) -> [String] {
    switch overflow {
    case .keep: paragraphs
    case .truncate: paragraphs.map { $0.truncated(to: width) }
    case .wrap: paragraphs.flatMap { $0.displayWidth <= width ? [$0] : $0.wrappedLines(width: width) }
    }
  }
}

extension TextTable.Cell {
  fileprivate var sanitized: SanitizedCell {
    let paragraphs = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map {
      line -> String in
      let line = String(line).replacingControlCharacters()
      let spaces = line.utf8.reversed().prefix { $0 == UInt8(ascii: " ") }.count
      return spaces == 0 ? line : String(line.dropLast(spaces))
    }
    return SanitizedCell(
      paragraphs: paragraphs, styles: styles, width: paragraphs.map(\.displayWidth).max() ?? 0)
  }
}
