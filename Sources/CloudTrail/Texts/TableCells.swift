/// The fields of a row of a table, without the quotes around them.
struct TableCells {
  /// The fields one after the other, and room for more.
  var cells: [UInt8] = []
  /// How many bytes are taken.
  var length = 0
  /// Where each field ends.
  var ends: [Int] = []

  /// How many fields there are.
  var count: Int { ends.count }

  /// Where a field stands.
  func range(_ index: Int) -> Range<Int> { (index == 0 ? 0 : ends[index - 1])..<ends[index] }

  /// Whether a field is empty, or not there.
  func isEmpty(_ index: Int) -> Bool { index >= ends.count || range(index).isEmpty }

  /// The field as text.
  func text(_ index: Int) -> String { String(decoding: cells[range(index)], as: UTF8.self) }

  /// All fields as text.
  var texts: [String] { ends.indices.map(text) }

  /// Makes room for so many bytes more.
  mutating func makeRoom(for count: Int) {
    guard cells.count < length + count else { return }
    cells += [UInt8](repeating: 0, count: max(length + count - cells.count, cells.count))
  }

  /// Ends the last field, from which the first half of a line's end falls away.
  mutating func endField() {
    if length > ends.last ?? 0, cells[length - 1] == 0x0D { length -= 1 }
    ends.append(length)
  }

  /// Goes back to what there was.
  mutating func shorten(_ fields: (count: Int, length: Int)) {
    ends.removeLast(ends.count - fields.count)
    length = fields.length
  }

  /// Begins a new row.
  mutating func clear() {
    ends.removeAll(keepingCapacity: true)
    length = 0
  }
}
