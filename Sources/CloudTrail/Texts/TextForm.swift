internal import Compression

/// How a text of records is written, as far as its first bytes tell.
enum TextForm: Hashable, Sendable {
  /// What the scanner reads as it is, or tells to be no JSON.
  case plain
  /// Packed by gzip.
  case gzip
  /// UTF-16, as PowerShell writes what a program prints.
  case utf16(isBigEndian: Bool)
  /// A table with a line of names and what stands between its columns.
  case table(separator: UInt8)
  /// Lines in which other text stands in front of JSON: a program's name, a log stream, a key of YAML.
  case labelledLines
  /// Objects with all names of records in which the identity is a text.
  case rows
  /// JSON strings that hold JSON, in lines or in an array.
  case strings
  /// Something that is not read, by its name.
  case foreign(String)

  /// How many bytes are looked at.
  static let headLength = 2048

  /// Looks at the first bytes of a text, ``headLength`` of them or all there are.
  init(_ text: Span<UInt8>) {
    let head = text.extracting(..<min(text.count, Self.headLength))
    var first = 0
    while first < head.count,
      head[first] == 0x20 || head[first] == 0x09 || head[first] == 0x0A || head[first] == 0x0D
    {
      first += 1
    }
    guard first < head.count else {
      self = .plain
      return
    }
    switch head[first] {
    case 0x7B where first + 1 == head.count || head[first + 1] != 0,
      0x5B where first + 1 == head.count || head[first + 1] != 0:
      self = Self.json(head, first)
    default: self = Self.other(head, first)
    }
  }

  /// What it is, where that is not read.
  var foreignName: String? {
    if case .foreign(let name) = self { name } else { nil }
  }

  /// Whether records may be found in it.
  func isPromising(_ head: Span<UInt8>) -> Bool {
    switch self {
    case .gzip, .utf16, .table, .labelledLines, .rows, .strings: return true
    case .foreign: return false
    case .plain:
      for index in 0..<min(head.count, Self.headLength) where head[index] > 0x20 {
        // After a mark of the byte order, or in front of a date, stands JSON as well.
        return [0x7B, 0x5B, 0xEF].contains(head[index]) || Self.isDate(head, index)
      }
      return false
    }
  }

  private static func json(_ head: Span<UInt8>, _ start: Int) -> TextForm {
    func next(_ place: Int) -> Int { skip(head, place + 1) }
    let inner = next(start)
    if head[start] == 0x5B, inner + 1 < head.count, head[inner] == 0x22, head[inner + 1] == 0x7B {
      return .strings
    }
    // A log file says it at once, and so does what a decoder has made.
    guard !has(head, #""Records""#, at: inner), !has(head, #""row":{"#, at: inner) else { return .plain }
    let name = #""userIdentity""#
    guard
      let place = (inner..<max(inner, head.count)).first(where: {
        head[$0] == 0x22 && has(head, name, at: $0)
      })
    else { return .plain }
    let colon = skip(head, place + name.utf8.count)
    guard colon < head.count, head[colon] == 0x3A else { return .plain }
    let value = next(colon)
    return value < head.count && head[value] == 0x22 ? .rows : .plain
  }

  private static func skip(_ head: Span<UInt8>, _ place: Int) -> Int {
    var place = place
    while place < head.count, head[place] <= 0x20 { place += 1 }
    return place
  }

  private static func has(_ head: Span<UInt8>, _ text: String, at place: Int) -> Bool {
    zip(text.utf8, place...).allSatisfy { $1 < head.count && head[$1] == $0 }
  }

  private static func isDate(_ head: Span<UInt8>, _ start: Int) -> Bool {
    start + 11 < head.count && head[start + 4] == 0x2D && head[start + 10] == 0x54
  }

  private static func other(_ head: Span<UInt8>, _ first: Int) -> TextForm {
    if Gzip.isGzip(head) { return .gzip }
    if let order = byteOrder(head) { return order }
    if let name = foreignName(head) { return .foreign(name) }
    var bytes: [UInt8] = []
    for index in 0..<head.count { bytes.append(head[index]) }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : first
    return lines(bytes[start...])
  }

  private static func byteOrder(_ head: Span<UInt8>) -> TextForm? {
    guard head.count >= 2 else { return nil }
    switch (head[0], head[1]) {
    case (0xFF, 0xFE):
      let isWide = head.count >= 4 && head[2] == 0 && head[3] == 0
      return isWide ? .foreign("UTF-32") : .utf16(isBigEndian: false)
    case (0xFE, 0xFF): return .utf16(isBigEndian: true)
    default: break
    }
    guard head.count >= 4 else { return nil }
    let (a, b, c, d) = (head[0] == 0, head[1] == 0, head[2] == 0, head[3] == 0)
    if a, !b, c, !d { return .utf16(isBigEndian: true) }
    if !a, b, !c, d { return .utf16(isBigEndian: false) }
    return a && b && c != d || !a && b && c && d ? .foreign("UTF-32") : nil
  }

  private static let marks: [([UInt8], String)] = [
    (Array("PAR1".utf8), "Parquet, as Security Lake and CloudTrail Lake export it"),
    (Array("ORC".utf8), "ORC"), (Array("Obj\u{1}".utf8), "Avro"), (Array("PK".utf8), "a zip file"),
    (Array("BZh".utf8), "packed by bzip2"), ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], "packed by xz"),
    ([0x28, 0xB5, 0x2F, 0xFD], "packed by zstd"), ([0x04, 0x22, 0x4D, 0x18], "packed by lz4"),
    ([0xFF, 0x06, 0, 0, 0x73, 0x4E], "packed by snappy"), ([0x78, 0x9C], "packed by zlib"),
    ([0x78, 0xDA], "packed by zlib"), (Array("SQLite format 3".utf8), "a database of SQLite"),
  ]

  private static func foreignName(_ head: Span<UInt8>) -> String? {
    func has(_ mark: some Sequence<UInt8>, at place: Int) -> Bool {
      zip(mark, place...).allSatisfy { $1 < head.count && head[$1] == $0 }
    }
    if has("ustar".utf8, at: 257) { return "a tar file" }
    return marks.first { has($0.0, at: 0) }?.1
  }

  /// Names of columns that hold records, or make one up.
  private static let columns: Set<String> = [
    "eventname", "eventtime", "useridentity", "eventjson", "eventdata", "event_json", "cloudtrailevent",
    "_raw",
    "@message", "message", "event.original", "raw_data", "rawdata", "raw", "record", "event", "log", "body",
  ]

  private static func lines(_ head: ArraySlice<UInt8>) -> TextForm {
    if head.starts(with: Array(#""{"#.utf8)) { return .strings }
    let line = head.prefix { $0 != 0x0A && $0 != 0x0D }
    if !line.contains(0x7B) {
      let separators: [UInt8] = [0x2C, 0x09, 0x3B]
      let separator = separators.first { line.contains($0) } ?? 0x2C
      let names = TableDecoder.names(Array(line), separator).map { $0.lowercased() }
      if names.contains("event name"), names.contains("event time") {
        return .foreign(
          "the console's table of the event history, which leaves out most of a record; download it as JSON")
      }
      let isKnown = names.contains(where: columns.contains)
      // One name alone is a table only where it can hardly be a word of a text.
      if isKnown,
        names.count > 1
          || names.allSatisfy({ $0.contains("event") || $0.contains("raw") || $0.contains("@") }),
        names.count <= TableDecoder.mostColumns,
        names.allSatisfy({ $0.utf8.count <= TableDecoder.longestName })
      {
        return .table(separator: separator)
      }
    }
    for line in head.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      guard let brace = line.firstIndex(of: 0x7B) else { continue }
      let label = line[..<brace].drop { $0 == 0x20 || $0 == 0x09 }
      // The scanner itself knows a date in front of a record.
      let words = label.split(whereSeparator: { $0 == 0x20 || $0 == 0x09 })
      let isDate =
        words.count == 1 && words[0].first.map { 0x30...0x39 ~= $0 } == true && words[0].contains(0x54)
      return label.isEmpty || isDate ? .plain : .labelledLines
    }
    return .plain
  }
}
