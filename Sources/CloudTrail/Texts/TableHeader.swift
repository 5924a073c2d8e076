internal import JSONTree

/// The names of a table's columns, and how its rows are written.
///
/// A row with a record in one of its columns becomes that record, one of columns of a record becomes the record, and any
/// other becomes `{"row": {…}}`, without its empty fields.
struct TableHeader {
  /// Columns that hold a whole record, whatever stands beside them.
  static let recordColumns: Set<String> = [
    "eventjson", "event_json", "cloudtrailevent", "_raw", "@message", "event.original", "raw_data", "rawdata",
    "raw", "record",
  ]

  private let names: [String]
  private let plan: RowPlan?
  /// The columns that may hold a record: all of them, where there are no columns of records.
  private let documents: [Int]

  /// Takes the names of a row; nil for an empty line.
  init?(_ row: TableCells) {
    var names = row.texts
    guard names.count > 1 || names[0].utf8.contains(where: { $0 > 0x20 }) else { return nil }
    if names[0].unicodeScalars.first == "\u{FEFF}" { names[0].unicodeScalars.removeFirst() }
    let plan = RowPlan(names)
    self.names = names
    self.plan = plan
    documents = names.indices.filter { plan == nil || Self.recordColumns.contains(names[$0].lowercased()) }
  }

  /// Appends a row.
  func append(_ row: TableCells, to output: inout [UInt8]) {
    if append(documentOf: row, to: &output) || plan?.append(row, to: &output) == true {
      output.append(0x0A)
      return
    }
    guard row.ends.last ?? 0 > 0 else { return }
    var writer = JSONWriter(reserving: 256)
    writer.openObject()
    writer.name("row")
    writer.openObject()
    for index in 0..<min(names.count, row.count) where !row.isEmpty(index) {
      writer.member(names[index], row.text(index))
    }
    writer.closeObject()
    writer.closeObject()
    output += writer.bytes
    output.append(0x0A)
  }

  /// Appends the one object of a row; nothing where there is none, or more than one thing that might be one.
  private func append(documentOf row: TableCells, to output: inout [UInt8]) -> Bool {
    var found: Range<Int>?
    for index in documents where !row.isEmpty(index) {
      let range = row.range(index)
      switch row.cells[range.lowerBound] {
      case 0x7B:
        guard found == nil else { return false }
        found = range
      case 0...0x20, 0x5B: return false
      case let first
      where TrailEnvelope.mayBeBase64(first, range.count > 1 ? row.cells[range.lowerBound + 1] : 0):
        return false
      default: break
      }
    }
    guard let found, JSONDepth.isObject(row.cells, found) else { return false }
    output += row.cells[found]
    return true
  }
}
