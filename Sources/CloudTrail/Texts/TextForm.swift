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
  /// An archive of files.
  case tar
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

  /// What turns it into something else; nil where nothing does.
  ///
  /// `longest` bounds a row or an object, and `limit` what a packed file in an archive may unpack to, in bytes.
  func decoder(longest: Int, limit: Int) -> (any TextDecoder)? {
    switch self {
    case .plain, .foreign: nil
    case .gzip: GunzipDecoder()
    case .utf16(let isBigEndian): UTF16Decoder(isBigEndian: isBigEndian)
    case .table(let separator): TableDecoder(separator: separator, longestRow: longest)
    case .labelledLines: LabelledLineDecoder()
    case .rows: RowDecoder(longest: longest)
    case .strings: StringDecoder(longest: longest)
    case .tar: TarDecoder(longest: longest, limit: limit)
    }
  }

  /// What it is, where that is not read.
  var foreignName: String? {
    if case .foreign(let name) = self { name } else { nil }
  }

  /// Whether records may be found in it.
  func isPromising(_ head: Span<UInt8>) -> Bool {
    switch self {
    case .gzip, .utf16, .table, .labelledLines, .rows, .strings, .tar: return true
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
    // Behind a short name of a file stand zeros.
    if isTar(head) { return .tar }
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

  private static func isTar(_ head: Span<UInt8>) -> Bool {
    zip("ustar".utf8, 257...).allSatisfy { $1 < head.count && head[$1] == $0 }
  }

  /// What files begin with that are not read, what they are, and what helps.
  private static let marks: [(mark: [UInt8], name: String)] = [
    (
      Array("PAR1".utf8),
      "Parquet; make JSON of it first: `duckdb -c \"COPY (FROM 'FILE') TO '/dev/stdout' (FORMAT json)\" | rootlatch "
        + "trail scan -`"
    ),
    (
      Array("ORC".utf8),
      "ORC; let Athena write it as JSON: `UNLOAD (SELECT * FROM TABLE) TO 's3://…' WITH (format = 'JSON')`"
    ),
    (
      Array("Obj\u{1}".utf8),
      "Avro; make JSON of it first: `duckdb -c \"LOAD avro; COPY (FROM read_avro('FILE')) TO '/dev/stdout' (FORMAT "
        + "json)\" | rootlatch trail scan -`"
    ),
    (Array("PK\u{3}\u{4}".utf8), "a zip file; unpack it, and name the folder: `unzip FILE -d FOLDER`"),
    (Array("PK\u{5}\u{6}".utf8), "a zip file without anything in it"),
    (Array("BZh".utf8), packed("bzip2", "bzip2 -dc")),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], packed("xz", "xz -dc")),
    ([0x28, 0xB5, 0x2F, 0xFD], packed("zstd", "zstd -dc")),
    ([0x04, 0x22, 0x4D, 0x18], packed("lz4", "lz4 -dc")),
    ([0xFF, 0x06, 0, 0, 0x73, 0x4E], packed("snappy", "snzip -dc")),
    ([0x78, 0x9C], packed("zlib", "pigz -dc")), ([0x78, 0xDA], packed("zlib", "pigz -dc")),
    (
      Array("7z\u{BC}".unicodeScalars.map { UInt8($0.value) }),
      "a 7z file; unpack it, and name the folder: `7z x FILE`"
    ),
    (Array("SQLite format 3".utf8), "a database of SQLite"),
  ]

  private static func packed(_ name: String, _ program: String) -> String {
    "packed by \(name); unpack it on the way: `\(program) FILE | rootlatch trail scan -`"
  }

  private static func foreignName(_ head: Span<UInt8>) -> String? {
    marks.first { mark in
      guard zip(mark.mark, 0...).allSatisfy({ $1 < head.count && head[$1] == $0 }) else { return false }
      // Words of a text may begin as three of these do.
      switch mark.mark.count {
      case 2...3: return (0..<min(head.count, 64)).contains { head[$0] < 0x09 || head[$0] > 0x7E }
      default: return true
      }
    }?.name
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
