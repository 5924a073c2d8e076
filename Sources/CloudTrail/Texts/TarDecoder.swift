internal import JSONTree

/// Gives the texts of the files in a tar archive (POSIX.1-1988 ustar, GNU and pax), one after the other.
///
/// Files may be written in any form themselves, but for archives. Those that hold no records, by their names or their
/// first bytes, are passed over; damage of one costs no other.
struct TarDecoder: TextDecoder {
  private static let block = 512
  /// The most bytes of a name that stands in front of its file.
  private static let longestName = 1 << 16

  private enum Part {
    /// The header of a file.
    case header
    /// What a file holds, so many bytes of it.
    case content(left: Int)
    /// A name, so many bytes of it, that is longer than a header has room for.
    case name(left: Int, isRecords: Bool)
    /// So many bytes of something else.
    case skipped(left: Int)
    /// Everything behind the last file.
    case end
  }

  private let longest: Int
  private let limit: Int
  private var part = Part.header
  /// How many bytes fill the last block of what is read.
  private var padding = 0
  private var header: [UInt8] = []
  private var name: [UInt8] = []
  /// The name of the file that is read.
  private var path = ""
  private var content: MemberText?
  private var place = 0
  private(set) var damage: TrailFileDamage?
  private(set) var damageCount = 0

  /// `longest` bounds a row of a table, and `limit` what a packed file in the archive may unpack to, in bytes.
  init(longest: Int, limit: Int) {
    self.longest = longest
    self.limit = limit
  }

  mutating func decode(
    _ input: [UInt8], _ range: Range<Int>, isLast: Bool, into output: inout [UInt8]
  ) throws(TrailFileDamage) -> Int {
    var next = range.lowerBound
    while next < range.upperBound {
      let before = next
      try take(input, &next, range.upperBound, &output)
      place += next - before
    }
    guard isLast else { return range.count }
    if case .content = part {
      endFile(&output)
    } else if case .end = part {
      return range.count
    } else if case .header = part, header.isEmpty {
      return range.count
    }
    throw TrailFileDamage(
      reason: "the tar file ends early, after byte \(place)", offset: place, isCompressed: false)
  }

  private mutating func take(
    _ input: [UInt8], _ next: inout Int, _ end: Int, _ output: inout [UInt8]
  ) throws(TrailFileDamage) {
    /// Goes over as many bytes as there are and are left.
    func pass(_ left: Int) -> Range<Int> {
      let range = next..<next + min(left, end - next)
      next = range.upperBound
      return range
    }
    switch part {
    case .header:
      header += input[pass(Self.block - header.count)]
      guard header.count == Self.block else { return }
      try begin()
      header.removeAll(keepingCapacity: true)
    case .content(let left):
      let range = pass(left)
      content?.take(input, range, &output)
      part = .content(left: left - range.count)
      if left == range.count { endFile(&output) }
    case .name(let left, let isRecords):
      let range = pass(left)
      name += input[range]
      part = .name(left: left - range.count, isRecords: isRecords)
      guard left == range.count else { return }
      name = isRecords ? Self.path(ofRecords: name) ?? [] : Array(name.prefix { $0 != 0 })
      part = .skipped(left: padding)
    case .skipped(let left):
      let range = pass(left)
      part = left == range.count ? .header : .skipped(left: left - range.count)
    case .end: next = end
    }
  }

  /// Takes a header that is complete.
  private mutating func begin() throws(TrailFileDamage) {
    guard header.contains(where: { $0 != 0 }) else {
      part = .end
      return
    }
    let sum = header.enumerated().reduce(0) { $0 + (148..<156 ~= $1.offset ? 0x20 : Int($1.element)) }
    guard let size = number(124..<136), number(148..<156) == sum else {
      let start = place / Self.block * Self.block
      throw TrailFileDamage(
        reason: "the tar header at byte \(start) is damaged", offset: start, isCompressed: false)
    }
    padding = (Self.block - size % Self.block) % Self.block
    let kind = header[156]
    switch kind {
    case UInt8(ascii: "L") where size <= Self.longestName, UInt8(ascii: "x") where size <= Self.longestName:
      name = []
      part = .name(left: size, isRecords: kind == UInt8(ascii: "x"))
      if size == 0 { part = .skipped(left: padding) }
    case 0, UInt8(ascii: "0"), UInt8(ascii: "7"):
      path = String(decoding: name.isEmpty ? shortName : name, as: UTF8.self)
      name = []
      let isWanted = TrailObjectKey(path).kind == .records
      content = isWanted ? MemberText(longest: longest, limit: limit) : nil
      part = .content(left: size)
      if size == 0 { part = .header }
    default:
      name = []
      part = .skipped(left: size + padding)
    }
    if case .skipped(left: 0) = part { part = .header }
  }

  private mutating func endFile(_ output: inout [UInt8]) {
    if let found = content?.end(&output) {
      damage =
        damage
        ?? TrailFileDamage(
          reason: "`\(path)` in it: \(found.reason)".onOneLine, offset: found.offset,
          isCompressed: found.isCompressed)
      damageCount += 1
    }
    content = nil
    part = padding == 0 ? .header : .skipped(left: padding)
  }

  private var shortName: [UInt8] {
    let prefix = header[345..<500].prefix { $0 != 0 }
    let name = header[0..<100].prefix { $0 != 0 }
    return prefix.isEmpty ? Array(name) : prefix + [0x2F] + name
  }

  /// A number of a header: octal digits, or 0x80 and a binary one; nil where it is none, or far too long.
  private func number(_ range: Range<Int>) -> Int? {
    if header[range.lowerBound] == 0x80 {
      return header[range].dropFirst().reduce(Int?(0)) { sum, byte in
        sum.flatMap { $0 < 1 << 48 ? $0 << 8 | Int(byte) : nil }
      }
    }
    let digits = header[range].drop { $0 == 0x20 }.prefix { $0 != 0 && $0 != 0x20 }
    return digits.reduce(Int?(0)) { sum, digit in
      0x30...0x37 ~= digit ? sum.map { $0 << 3 | Int(digit & 7) } : nil
    }
  }

  /// The path that pax records name: lines of a length, a keyword, an equal sign, and a value.
  private static func path(ofRecords records: [UInt8]) -> [UInt8]? {
    for line in records.split(separator: 0x0A) {
      guard let space = line.firstIndex(of: 0x20), line[(space + 1)...].starts(with: "path=".utf8) else {
        continue
      }
      return Array(line[(space + 6)...])
    }
    return nil
  }
}
