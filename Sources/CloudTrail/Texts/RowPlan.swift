/// How the rows of a table become records: a tree of what a record has, with a column at each end.
///
/// It says the same of a row as ``TableRow``, and writes it down at once.
struct RowPlan {
  private enum Node {
    /// A column's text.
    case text(Int)
    /// A column's text, which is JSON or a structure where it begins like one.
    case structure(Int, isIdentity: Bool)
    /// An object of what other columns have.
    case object([Member])
  }

  private struct Member {
    /// The name in quotes, and a colon.
    let prefix: [UInt8]
    let node: Node
  }

  private let members: [Member]
  /// The columns without which a row is no record.
  private let name: Int
  private let time: Int

  /// Plans for columns; nil where they are not those of records, or there is more than one of a name.
  init?(_ columns: [String]) {
    guard columns.contains(where: TableRow.spellings.contains) else { return nil }
    var branches = Branches()
    for (index, column) in columns.enumerated() {
      let path = column.split(separator: ".").map(String.init)
      guard branches.insert(index, at: (2...6).contains(path.count) ? path[...] : [column]) else {
        return nil
      }
    }
    guard let members = branches.members(isRenamed: true), let name = Self.column("eventName", members),
      let time = Self.column("eventTime", members)
    else { return nil }
    (self.members, self.name, self.time) = (members, name, time)
  }

  private static func column(_ name: String, _ members: [Member]) -> Int? {
    let prefix = Self.prefix(name)
    guard case .text(let column) = members.first(where: { $0.prefix == prefix })?.node else { return nil }
    return column
  }

  private static func prefix(_ name: String) -> [UInt8] {
    var prefix: [UInt8] = []
    let bytes = Array(name.utf8)
    JSONText.append(quoted: bytes, bytes.indices, to: &prefix)
    return prefix + [0x3A]
  }

  /// Names and what lies below them, in their order.
  private struct Branches {
    private var names: [String] = []
    private var columns: [String: Int] = [:]
    private var below: [String: Branches] = [:]

    mutating func insert(_ column: Int, at path: ArraySlice<String>) -> Bool {
      guard let name = path.first, columns[name] == nil else { return false }
      if path.count == 1 {
        guard below[name] == nil else { return false }
        columns[name] = column
        names.append(name)
        return true
      }
      if below[name] == nil {
        below[name] = Branches()
        names.append(name)
      }
      return below[name]?.insert(column, at: path.dropFirst()) ?? false
    }

    func members(isRenamed: Bool) -> [Member]? {
      var members: [Member] = []
      for name in names {
        let known = isRenamed ? MemberNames.canonical(name) : name
        let isText = isRenamed && TableRow.texts.contains(known)
        let isIdentity = isText && known == "userIdentity"
        let node: Node
        if let column = columns[name] {
          node = isText ? .structure(column, isIdentity: isIdentity) : .text(column)
        } else {
          guard let inner = below[name]?.members(isRenamed: isRenamed && (!isText || isIdentity)) else {
            return nil
          }
          node = .object(inner)
        }
        let prefix = RowPlan.prefix(known)
        guard !members.contains(where: { $0.prefix == prefix }) else { return nil }
        members.append(Member(prefix: prefix, node: node))
      }
      return members
    }
  }

  /// Appends the record of a row; nothing, and false, where it has to be looked at more closely.
  func append(_ row: TableCells, to output: inout [UInt8]) -> Bool {
    guard !row.isEmpty(name), !row.isEmpty(time) else { return false }
    let length = output.count
    if append(members, row, &output) == true { return true }
    output.removeLast(output.count - length)
    return false
  }

  /// Appends an object; false where it is empty, which leaves something to be removed, and nil for what is not sure.
  private func append(_ members: [Member], _ row: TableCells, _ output: inout [UInt8]) -> Bool? {
    output.append(0x7B)
    var isEmpty = true
    for member in members {
      let length = output.count
      if !isEmpty { output.append(0x2C) }
      output += member.prefix
      let isThere: Bool
      switch member.node {
      case .text(let column):
        isThere = !row.isEmpty(column)
        if isThere { JSONText.append(quoted: row.cells, row.range(column), to: &output) }
      case .structure(let column, let isIdentity):
        isThere = !row.isEmpty(column)
        if isThere, !append(structure: row, row.range(column), isIdentity, &output) { return nil }
      case .object(let members):
        guard let found = append(members, row, &output) else { return nil }
        isThere = found
      }
      if isThere { isEmpty = false } else { output.removeLast(output.count - length) }
    }
    output.append(0x7D)
    return !isEmpty
  }

  private func append(
    structure row: TableCells, _ range: Range<Int>, _ isIdentity: Bool, _ output: inout [UInt8]
  ) -> Bool {
    switch row.cells[range.lowerBound] {
    case 0x7B, 0x5B:
      return JSONCopy.append(row.cells, range, renaming: isIdentity, to: &output)
        || StructureText.append(row.cells, range, renaming: isIdentity, to: &output)
    case 0...0x20: return false
    default:
      JSONText.append(quoted: row.cells, range, to: &output)
      return true
    }
  }
}
