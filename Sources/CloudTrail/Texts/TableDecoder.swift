/// Turns a table (RFC 4180, with commas, semicolons or tabs) into lines of JSON; see ``TableHeader``.
///
/// A quoted field that no quote ends, or one in a later line that has something behind it, is damage in its own line: rows
/// go on in the next one.
struct TableDecoder: TextDecoder {
  /// How many columns a table may have.
  static let mostColumns = 1000
  /// How many bytes a column's name may have.
  static let longestName = 128

  private let separator: UInt8
  private let longestRow: Int
  private var header: TableHeader?
  private var row = TableCells()
  private var isQuoted = false
  /// Whether the last byte was a quote that ends a field, or is the first of two that stand for one.
  private var isAfterQuote = false
  /// How many bytes the row has so far.
  private var rowLength = 0
  /// How many bytes lie before the row.
  private var place = 0
  /// Whether everything falls away until the line ends.
  private var isSkipping = false
  /// How many bytes may be read once more because of damage.
  private var credit = 64 << 20
  /// The first line of a row that goes over several of them.
  private var firstLine: FirstLine?
  private(set) var damage: TrailFileDamage?
  private(set) var damageCount = 0

  /// Why a row is not gone on with.
  private enum Ending {
    case input, lineFeed, strayQuote
  }

  /// Where a quoted field has its first line feed, should it turn out that no quote ends it.
  private struct FirstLine {
    /// How many bytes the line has.
    var length: Int
    /// How many fields were complete, and how many bytes they and the open one had.
    var fields: (count: Int, length: Int)
    /// What stands behind the line, as far as it was read.
    var behind: [UInt8] = []
  }

  init(separator: UInt8, longestRow: Int) {
    self.separator = separator
    self.longestRow = longestRow
  }

  /// The fields of a line of names.
  static func names(_ line: [UInt8], _ separator: UInt8) -> [String] {
    var decoder = TableDecoder(separator: separator, longestRow: .max)
    decoder.row.makeRoom(for: line.count)
    _ = decoder.takeFields(line, line.indices)
    decoder.row.endField()
    return decoder.row.texts
  }

  mutating func decode(
    _ input: [UInt8], _ range: Range<Int>, isLast: Bool, into output: inout [UInt8]
  ) throws(TrailFileDamage) -> Int {
    credit = min(credit + 8 * range.count, 64 << 20)
    take(input, range, &output)
    while isLast, rowLength > 0 {
      let isOpen = isQuoted
      if isOpen { note("a quoted field is not closed in the row at byte \(place)") }
      guard isOpen, let rest = endFirstLine(&output) else {
        endRow(&output)
        break
      }
      take(rest, rest.indices, &output)
    }
    return range.count
  }

  private mutating func take(_ input: [UInt8], _ range: Range<Int>, _ output: inout [UInt8]) {
    row.makeRoom(for: range.count)
    var start = range.lowerBound
    while start < range.upperBound {
      let (next, ending) =
        isSkipping
        ? skipLine(input, start..<range.upperBound) : takeFields(input, start..<range.upperBound)
      let isLong = rowLength > longestRow
      if isLong || ending == .strayQuote {
        note(
          isLong
            ? "a row longer than \(longestRow) bytes at byte \(place)"
            : "a quoted field is not closed in the row at byte \(place)")
        if let rest = endFirstLine(&output) {
          take(rest, rest.indices, &output)
          row.makeRoom(for: range.upperBound - next)
        } else {
          isSkipping = ending != .lineFeed
          forgetRow()
        }
      } else if ending == .lineFeed {
        endRow(&output)
      }
      start = next
    }
  }

  private mutating func skipLine(_ input: [UInt8], _ range: Range<Int>) -> (next: Int, ending: Ending) {
    let end = input[range].firstIndex(of: 0x0A)
    place += (end.map { $0 + 1 } ?? range.upperBound) - range.lowerBound
    isSkipping = end == nil
    return (end.map { $0 + 1 } ?? range.upperBound, .input)
  }

  /// Takes bytes until the row ends, and gives the place behind them.
  private mutating func takeFields(_ input: [UInt8], _ range: Range<Int>) -> (next: Int, ending: Ending) {
    var next = range.lowerBound
    var ending = Ending.input
    var feed: Int?
    var fieldStart = row.ends.last ?? 0
    var length = row.length
    // Out of the row as long as a span of them is written to.
    var kept: [UInt8] = []
    swap(&kept, &row.cells)
    var cells = kept.mutableSpan
    while next < range.upperBound, ending == .input {
      if isQuoted {
        while next < range.upperBound {
          let byte = input[next]
          next += 1
          if byte == 0x22 {
            (isQuoted, isAfterQuote) = (false, true)
            break
          }
          if byte == 0x0A, firstLine == nil {
            firstLine = FirstLine(
              length: rowLength + next - range.lowerBound, fields: (row.ends.count, length))
            feed = next
          }
          cells[length] = byte
          length += 1
        }
        continue
      }
      let byte = input[next]
      next += 1
      if byte == separator {
        row.ends.append(length)
        fieldStart = length
        isAfterQuote = false
      } else if byte == 0x0A {
        ending = .lineFeed
      } else if byte == 0x22, !isAfterQuote, length == fieldStart {
        isQuoted = true
      } else {
        // Two quotes are one; whatever else stands behind a quote in a later line says that it was not meant for it.
        isQuoted = byte == 0x22 && isAfterQuote
        if isAfterQuote, !isQuoted, byte != 0x0D, firstLine != nil { ending = .strayQuote }
        isAfterQuote = false
        cells[length] = byte
        length += 1
      }
    }
    swap(&kept, &row.cells)
    row.length = length
    rowLength += next - range.lowerBound
    firstLine?.behind += input[(feed ?? range.lowerBound)..<next]
    return (next, ending)
  }

  private mutating func note(_ reason: String) {
    damage = damage ?? TrailFileDamage(reason: reason, offset: place, isCompressed: false)
    damageCount += 1
  }

  /// Ends the row with its first line, where it has more of them, and gives these.
  private mutating func endFirstLine(_ output: inout [UInt8]) -> [UInt8]? {
    guard let line = firstLine else { return nil }
    row.shorten(line.fields)
    rowLength = line.length
    endRow(&output)
    // Quotes that are damaged one by one would have the same bytes read again and again.
    credit -= line.behind.count
    guard credit > 0 else {
      place += line.behind.count
      return nil
    }
    return line.behind
  }

  private mutating func forgetRow() {
    place += rowLength
    row.clear()
    (isQuoted, isAfterQuote, rowLength, firstLine) = (false, false, 0, nil)
  }

  /// Writes the row that ends here; the first one is the names.
  private mutating func endRow(_ output: inout [UInt8]) {
    row.endField()
    if let header {
      header.append(row, to: &output)
    } else {
      header = TableHeader(row)
    }
    forgetRow()
  }
}
