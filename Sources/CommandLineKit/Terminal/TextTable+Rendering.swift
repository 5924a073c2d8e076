extension TextTable {
  /// What stands between two columns.
  private static let gap = 2

  /// The narrowest that a column becomes to make room, where its texts need more and its heading does not.
  private func narrowest(_ index: Int) -> Int {
    let room =
      switch columns[index].overflow {
      case .keep: 0
      case .truncate: 10
      case .wrap: 12
      }
    return max(headerWidth(index), columns[index].minimum ?? room)
  }

  /// The table as text: the headings and a line for each row, without trailing spaces.
  ///
  /// Where the columns do not fit even at their narrowest, those are left out that can be, which a line below tells;
  /// where that does not suffice, each row becomes a block with a line for each column, and nothing is left out.
  ///
  /// - Parameters:
  ///   - width: The columns to stay within as far as possible; nil for as wide as it is.
  ///   - style: Whether headings and cells are painted.
  /// - Returns: The lines, each with a newline; empty when there are no columns.
  public func render(width: Int? = nil, style: TerminalStyle = .plain) -> String {
    if columns.isEmpty { return "" }
    let cells = rows.map { row in row.prefix(columns.count).map(\.sanitized) }
    guard let width else { return lines(cells, width: nil, style: style) }
    guard let left = columnsToLeaveOut(cells, width: width) else {
      return blocks(cells, width: width, style: style)
    }
    guard !left.isEmpty else { return lines(cells, width: width, style: style) }
    func kept<Element>(_ elements: [Element]) -> [Element] {
      elements.indices.filter { !left.contains($0) }.map { elements[$0] }
    }
    let names = columns.indices.filter(left.contains).map { columns[$0].header }
    let note = "not shown for want of room: \(names.joined(separator: ", "))"
    return TextTable(columns: kept(columns)).lines(cells.map(kept), width: width, style: style)
      + style.paint(note.wrappedLines(width: width).joined(separator: "\n"), [.dim]) + "\n"
  }

  /// The columns without which the rest fits; nil where nothing helps.
  private func columnsToLeaveOut(_ cells: [[SanitizedCell]], width: Int) -> Set<Int>? {
    let floors = columns.indices.map { index in
      let needed = cells.reduce(headerWidth(index)) { max($0, index < $1.count ? $1[index].width : 0) }
      return columns[index].overflow == .keep ? needed : min(needed, narrowest(index))
    }
    let order = columns.indices.filter { columns[$0].dispensability > 0 }
      .sorted { (columns[$0].dispensability, $0) > (columns[$1].dispensability, $1) }
    var left: Set<Int> = []
    var total = floors.reduce(Self.gap * (columns.count - 1), +)
    for index in order where total > width {
      left.insert(index)
      total -= floors[index] + Self.gap
    }
    return total <= width ? left : nil
  }

  private func headerWidth(_ index: Int) -> Int {
    columns[index].header.replacingControlCharacters().displayWidth
  }

  /// A block for each row: headings at the left, texts beside them, without the indentation of the table.
  private func blocks(_ cells: [[SanitizedCell]], width: Int, style: TerminalStyle) -> String {
    let headers = columns.map { String($0.header.replacingControlCharacters().drop { $0 == " " }) }
    let label = headers.map(\.displayWidth).max() ?? 0
    let indent = label == 0 ? 0 : label + Self.gap
    let room = max(6, width - indent)
    return cells.map { row in
      var text = ""
      for (header, cell) in zip(headers, row) where cell.width > 0 {
        for (place, part) in cell.lines(width: room, overflow: .wrap).enumerated() {
          let head = place == 0 ? header : ""
          let part = String(part.drop { $0 == " " })
          let padding = String(repeating: " ", count: part.isEmpty ? 0 : indent - head.displayWidth)
          text += style.paint(head, [.bold]) + padding + style.paint(part, cell.styles) + "\n"
        }
      }
      return text
    }.joined(separator: "\n")
  }

  private func lines(_ cells: [[SanitizedCell]], width: Int?, style: TerminalStyle) -> String {
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
    var widths = columns.indices.map(headerWidth)
    let floors = columns.indices.map(narrowest)
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
    case .wrap:
      paragraphs.flatMap { $0.displayWidth <= width ? [$0] : $0.wrappedLines(width: width).map(String.init) }
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
